using System.Security.Claims;
using Cacao.Types;

namespace Cacao.Authorization;

/// <summary>The request that rules of the kind <see cref="ApplyPolicy.Validation"/> are checked for.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="User">The caller; an empty principal when nobody is authenticated.</param>
/// <param name="Services">The services of the request.</param>
public sealed record AuthorizationContext(Schema Schema, ClaimsPrincipal User, IServiceProvider Services);
