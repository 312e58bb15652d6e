namespace Cacao.Types.Relay;

/// <summary>A decoded global id.</summary>
/// <param name="TypeName">The type that the entity has in the schema.</param>
/// <param name="InternalId">The id within the type.</param>
/// <seealso href="https://relay.dev/graphql/objectidentification.htm"/>
public readonly record struct NodeId(string TypeName, object InternalId);
