using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Attributes;

[ObjectType<ProductAttribute>]
public static partial class ProductAttributeNode
{
    [BindMember(nameof(ProductAttribute.Id))]
    [ID<ProductAttribute>]
    public static Guid GetId([Parent] ProductAttribute attribute) => attribute.Id;
}
