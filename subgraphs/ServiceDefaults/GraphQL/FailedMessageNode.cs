using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("An event that a subgraph failed to handle.")]
[ObjectType<FailedMessage>]
public static partial class FailedMessageNode;
