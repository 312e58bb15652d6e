namespace Cacao.Data;

public sealed class ReviewFilterType : FilterInputType<Review>
{
    protected override void Configure(IFilterInputTypeDescriptor<Review> descriptor) =>
        descriptor.Name("ChosenReviewFilter").Ignore(r => r.Id).Ignore(r => r.ProductId);
}
