using System.Collections.Frozen;
using Cacao.Resolvers;

namespace Cacao.Execution.Relay;

/// <summary>Resolves <c>node</c> and <c>nodes</c>.</summary>
internal sealed class NodeFields(FrozenDictionary<string, NodeResolverFeature> resolvers, int maxBatchSize)
{
    public ValueTask<object?> ResolveNode(IResolverContext context) =>
        ResolveAsync(context, context.ArgumentValue<string>("id"));

    public async ValueTask<object?> ResolveNodes(IResolverContext context)
    {
        var ids = context.ArgumentValue<IReadOnlyList<object?>>("ids");
        if (ids.Count > maxBatchSize)
        {
            throw NodeIdErrors.TooManyNodes(ids.Count, maxBatchSize);
        }

        // All loads are started before the first is awaited, so that they share batches.
        var pending = new List<(int Index, ValueTask<object?> Node)>(ids.Count);
        for (var i = 0; i < ids.Count; i++)
        {
            pending.Add((i, StartAsync(context, (string)ids[i]!, i)));
        }

        var nodes = new object?[ids.Count];
        foreach (var (index, node) in pending)
        {
            nodes[index] = await node;
        }

        return nodes;
    }

    // An id that is bad does not cost the other nodes: it is null, with an error at its place.
    private async ValueTask<object?> StartAsync(IResolverContext context, string id, int index)
    {
        try
        {
            return await ResolveAsync(context, id);
        }
        catch (GraphQLException exception)
        {
            foreach (var error in exception.Errors)
            {
                context.ReportError(GraphQLError.From(error) with { Path = context.Path.Append(index) });
            }

            return null;
        }
    }

    private ValueTask<object?> ResolveAsync(IResolverContext context, string id)
    {
        var typeName = NodeIds.ReadTypeName(id);
        return resolvers.TryGetValue(typeName, out var feature)
            ? feature.Resolver(context, NodeIds.Parse(id, feature.IdType))
            : ValueTask.FromException<object?>(NodeIdErrors.UnknownType(typeName));
    }
}
