using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Media;

[ObjectType<ProductMedia>]
public static partial class ProductMediaNode
{
    [BindMember(nameof(ProductMedia.Id))]
    [ID<ProductMedia>]
    public static Guid GetId([Parent] ProductMedia media) => media.Id;
}
