using EShop.Contracts;

namespace EShop.Inventory.Types.Warehouses;

[Shareable]
[ObjectType<GeoPoint>]
public static partial class GeoPointNode;
