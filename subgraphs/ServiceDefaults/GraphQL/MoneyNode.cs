using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

[Shareable]
[GraphQLDescription("An amount of money: minor units of the currency, for example cents.")]
[ObjectType<Money>]
public static partial class MoneyNode;
