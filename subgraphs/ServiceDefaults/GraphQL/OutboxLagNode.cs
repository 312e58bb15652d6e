using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("How far behind the publication of a subgraph's events and their consumers are.")]
[ObjectType<OutboxLag>]
public static partial class OutboxLagNode;
