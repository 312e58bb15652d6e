using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Execution.Relay;

/// <summary>Finds an entity by the id within its type.</summary>
public delegate ValueTask<object?> NodeResolver(IResolverContext context, object id);

/// <summary>How the entities of a type are found by their global ids; a feature of the type's field
/// <c>id</c>.</summary>
/// <param name="TypeName">The name that the ids carry.</param>
/// <param name="IdType">The .NET type of the id within the type.</param>
/// <param name="Resolver">Finds an entity.</param>
public sealed record NodeResolverFeature(string TypeName, Type IdType, NodeResolver Resolver)
{
    /// <summary>What the attributes on the resolver say, as if it were a field; <c>null</c> when it has none.</summary>
    public FieldConfiguration? Field { get; init; }
}
