using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

[Shareable]
[ObjectType<Money>]
public static partial class MoneyNode;
