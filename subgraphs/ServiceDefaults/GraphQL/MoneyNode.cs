using EShop.Contracts;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("An amount of money: minor units of the currency, for example cents.")]
[ObjectType<Money>]
public static partial class MoneyNode;
