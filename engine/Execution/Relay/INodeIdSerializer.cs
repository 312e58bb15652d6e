namespace Cacao.Types.Relay;

/// <summary>Writes and reads global ids outside of resolvers. The format is the one that fields with <c>[ID]</c>
/// use.</summary>
public interface INodeIdSerializer
{
    /// <summary>Encodes an id.</summary>
    /// <param name="typeName">The type of the entity in the schema.</param>
    /// <param name="internalId">A UUID, a whole number or a string.</param>
    /// <exception cref="ArgumentException">The id is of another type.</exception>
    string Format(string typeName, object internalId);

    /// <summary>Decodes an id.</summary>
    /// <param name="formattedId">The encoded id.</param>
    /// <param name="runtimeType">The .NET type of the id within its type.</param>
    /// <exception cref="GraphQLException">The text is no such id.</exception>
    NodeId Parse(string formattedId, Type runtimeType);
}
