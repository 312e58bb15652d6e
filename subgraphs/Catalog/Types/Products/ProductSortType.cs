using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Products;

/// <summary>In which orders the back office lists products.</summary>
public sealed class ProductSortType : SortInputType<Product>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Product> descriptor)
    {
        descriptor.Name("CatalogProductSortInput").BindFieldsExplicitly();
        descriptor.Field(product => product.Name);
        descriptor.Field(product => product.RatingAverage);
        descriptor.Field(product => product.RatingCount);
        descriptor.Field(product => product.CreatedAt);
        descriptor.Field(product => product.UpdatedAt);
    }
}
