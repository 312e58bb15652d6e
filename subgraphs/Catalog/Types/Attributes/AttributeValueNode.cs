using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Attributes;

[ObjectType<AttributeValue>]
public static partial class AttributeValueNode
{
    [BindMember(nameof(AttributeValue.Id))]
    [ID<AttributeValue>]
    public static Guid GetId([Parent] AttributeValue value) => value.Id;

    /// <summary>What the value is a value of.</summary>
    [BindMember(nameof(AttributeValue.AttributeId))]
    public static Task<ProductAttribute> GetAttributeAsync(
        [Parent] AttributeValue value,
        IProductAttributeByIdDataLoader productAttributeById,
        CancellationToken cancellationToken)
        => productAttributeById.LoadRequiredAsync(value.AttributeId, cancellationToken);
}
