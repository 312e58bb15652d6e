namespace Cacao.Data;

public sealed class ProductFilterType : FilterInputType<Product>
{
    protected override void Configure(IFilterInputTypeDescriptor<Product> descriptor)
    {
        descriptor.Name("ChosenFilter").Description("What can be chosen.").BindFieldsExplicitly().AllowOr(false);
        descriptor.Field(p => p.Name).Name("title").Description("What it is called.");
        descriptor.Field(p => p.Reviews).Type<ReviewFilterType>();
    }
}
