namespace Cacao.Benchmarks.Shop;

public sealed record Product(
    [ID] Guid Id,
    string Name,
    decimal Price,
    [property: GraphQLIgnore] Guid BrandId,
    IReadOnlyList<Review> Reviews);
