using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("How far behind a subgraph is in handling the events of another one.")]
[ObjectType<ConsumerLag>]
public static partial class ConsumerLagNode;
