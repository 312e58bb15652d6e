using EShop.Contracts;

namespace EShop.Inventory.Types.Warehouses;

[Shareable]
[GraphQLDescription("A place on the Earth in degrees (WGS 84).")]
[ObjectType<GeoPoint>]
public static partial class GeoPointNode;
