using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Products;

/// <summary>By what the back office looks for products.</summary>
public sealed class ProductFilterType : FilterInputType<Product>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Product> descriptor)
    {
        descriptor.Name("CatalogProductFilterInput").BindFieldsExplicitly();
        descriptor.Field(product => product.Name);
        descriptor.Field(product => product.Slug);
        descriptor.Field(product => product.Status);
        descriptor.Field(product => product.TaxClass);
        descriptor.Field(product => product.RatingAverage);
        descriptor.Field(product => product.RatingCount);
        descriptor.Field(product => product.CreatedAt);
        descriptor.Field(product => product.UpdatedAt);
    }
}
