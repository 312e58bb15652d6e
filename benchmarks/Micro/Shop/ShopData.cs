namespace Cacao.Benchmarks.Shop;

/// <summary>What the shop sells: 10 categories of 9 products with 10 reviews each, 1,000 objects on three
/// levels.</summary>
internal static class ShopData
{
    private const int CategoryCount = 10;
    private const int ProductCount = 9;
    private const int ReviewCount = 10;
    private const int PageReviewCount = 5;
    private const int BrandCount = 25;

    public static IReadOnlyList<Brand> Brands { get; } =
        [.. Enumerable.Range(0, BrandCount).Select(i => new Brand(CreateId(4, i), $"Brand {i}"))];

    public static IReadOnlyList<Category> Categories { get; } =
        [.. Enumerable.Range(0, CategoryCount).Select(i => CreateCategory(i, ReviewCount))];

    /// <summary>A category of 9 products with 5 reviews each: 55 objects, on a page of about 5 KB.</summary>
    public static Category SmallCategory { get; } = CreateCategory(CategoryCount, PageReviewCount);

    public static IReadOnlyDictionary<Guid, Brand> BrandsById { get; } = Brands.ToDictionary(b => b.Id);

    public static IReadOnlyList<Product> Products { get; } = [.. Categories.SelectMany(c => c.Products)];

    private static Category CreateCategory(int index, int reviewCount) => new(
        CreateId(1, index),
        $"Category {index}",
        [.. Enumerable.Range(index * ProductCount, ProductCount).Select(i => CreateProduct(i, reviewCount))]);

    private static Product CreateProduct(int index, int reviewCount) => new(
        CreateId(2, index),
        $"Product {index} of solid oak",
        10 + (index * 0.25m),
        Brands[index % BrandCount].Id,
        [.. Enumerable.Range(index * ReviewCount, reviewCount).Select(CreateReview)]);

    // One text in five has characters that JSON escapes.
    private static Review CreateReview(int index) => new(
        CreateId(3, index),
        1 + (index % 5),
        $"Review {index}: as {(index % 5 == 0 ? "\"good\"" : "good")} as new");

    // The same in each run, so that runs answer with the same bytes.
    private static Guid CreateId(byte kind, int index) =>
        new(index * 7919, kind, 0x7000, [0x80, kind, 1, 2, 3, 4, 5, 6]);
}
