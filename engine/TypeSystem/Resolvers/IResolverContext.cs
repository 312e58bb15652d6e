using System.Collections.Immutable;
using System.Security.Claims;
using Cacao.Types;

namespace Cacao.Resolvers;

/// <summary>What a resolver may ask about the field it resolves and the request it belongs to.</summary>
public interface IResolverContext
{
    /// <summary>The schema that is executed.</summary>
    Schema Schema { get; }

    /// <summary>The concrete type whose field is resolved.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The selection that is resolved.</summary>
    ISelection Selection { get; }

    /// <summary>The response path of the field.</summary>
    Path Path { get; }

    /// <summary>The services that the resolver may use: scoped to the resolver for queries, to the request for mutations.</summary>
    IServiceProvider Services { get; }

    /// <summary>The services scoped to the request: data loaders live here.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>Fires when the client has gone or the request's time is up.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The caller; an empty principal when nobody is authenticated.</summary>
    ClaimsPrincipal User { get; }

    /// <summary>State shared by the whole request.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>State that this field and the fields below it see.</summary>
    IImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>State that only the middleware and resolver of this field see.</summary>
    IImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>The value that the parent field resolved to.</summary>
    /// <exception cref="InvalidCastException">It is not a <typeparamref name="T"/>.</exception>
    T Parent<T>();

    /// <summary>The coerced value of an argument; <c>default</c> when it is absent or null.</summary>
    /// <exception cref="ArgumentException">The field has no argument of that name.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>The coerced value of an argument together with whether it was given (or has a default).</summary>
    /// <exception cref="ArgumentException">The field has no argument of that name.</exception>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>A service from <see cref="Services"/>.</summary>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    T Service<T>()
        where T : notnull;

    /// <summary>A data loader (or another service) of the request.</summary>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    T DataLoader<T>()
        where T : notnull;

    /// <summary>Reports an error next to the value that the resolver returns. Path and location are added when they are missing.</summary>
    void ReportError(IError error);
}
