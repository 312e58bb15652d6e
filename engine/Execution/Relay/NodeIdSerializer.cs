namespace Cacao.Execution.Relay;

internal sealed class NodeIdSerializer : Types.Relay.INodeIdSerializer
{
    public string Format(string typeName, object internalId) => internalId switch
    {
        Guid id => NodeIds.Format(typeName, id),
        string id => NodeIds.Format(typeName, id),
        int id => NodeIds.Format(typeName, id),
        long id => NodeIds.Format(typeName, id),
        short id => NodeIds.Format(typeName, id),
        _ => throw new ArgumentException($"A {internalId.GetType().Name} cannot be a global id.", nameof(internalId)),
    };

    public Types.Relay.NodeId Parse(string formattedId, Type runtimeType) =>
        new(NodeIds.ReadTypeName(formattedId), NodeIds.Parse(formattedId, runtimeType));
}
