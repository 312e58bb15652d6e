using EShop.Contracts;

namespace EShop.ServiceDefaults.GraphQL;

[Shareable]
[GraphQLDescription("A place on the Earth in degrees (WGS 84).")]
[ObjectType<GeoPoint>]
public static partial class GeoPointNode;
