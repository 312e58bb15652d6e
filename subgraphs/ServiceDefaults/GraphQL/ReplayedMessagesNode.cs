using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("What a replay set going.")]
[ObjectType<ReplayedMessages>]
public static partial class ReplayedMessagesNode;
