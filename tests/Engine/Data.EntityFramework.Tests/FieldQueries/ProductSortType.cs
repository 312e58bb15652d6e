namespace Cacao.Data;

public sealed class ProductSortType : SortInputType<Product>
{
    protected override void Configure(ISortInputTypeDescriptor<Product> descriptor)
    {
        descriptor.Name("ChosenSort").BindFieldsExplicitly();
        descriptor.Field(p => p.Price).Name("cost");
    }
}
