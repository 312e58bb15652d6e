using Microsoft.AspNetCore.Authorization;

namespace Cacao.Authorization.Tests;

/// <summary>Asks that the result of the field names the caller.</summary>
public sealed class OwnerRequirement : IAuthorizationRequirement;
