using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.GraphQL;

/// <summary>Each subgraph has a root field for its own flow; see ADR 10.</summary>
[Shareable]
[GraphQLDescription("The events of one subgraph, as operators see them.")]
[ObjectType<EventFlow>]
public static partial class EventFlowNode
{
    [GraphQLDescription("How far behind the publication of its events and their consumers are.")]
    public static Task<OutboxLag> GetOutboxLagAsync(EventOperations operations, CancellationToken cancellationToken)
        => operations.ReadLagAsync(cancellationToken);

    [GraphQLDescription("The events of others that it failed to handle, those first that failed last; at most 100.")]
    public static Task<IReadOnlyList<FailedMessage>> GetParkedMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        [GraphQLDescription("Whether to leave out those that are tried again without an operator.")]
        bool parkedOnly = true,
        [GraphQLDescription("How many.")]
        int first = 20)
        => operations.ReadFailedAsync(parkedOnly, first, cancellationToken);
}
