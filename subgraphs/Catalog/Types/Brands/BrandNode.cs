using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Brands;

[ObjectType<Brand>]
[CacheControl(CatalogAges.Shown)]
public static partial class BrandNode
{
    [BindMember(nameof(Brand.Id))]
    [ID<Brand>]
    public static Guid GetId([Parent] Brand brand) => brand.Id;
}
