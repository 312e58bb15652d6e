using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Demo;

namespace EShop.Catalog.Demo;

/// <summary>
/// The demo catalogue, made of <see cref="DemoVocabulary"/> by a fixed seed: the same rows with the same ids on every
/// machine and at every call.
/// </summary>
internal sealed class DemoShop
{
    private const ulong Seed = 20260101;
    private const int BrandsPerArticle = 2;

    private static readonly DateTimeOffset s_opening = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    // Units of the currency for one euro, in percent, as fixed for the demo.
    private static readonly (CurrencyCode Currency, int PercentOfEuro)[] s_currencies =
    [
        (CurrencyCode.Eur, 100),
        (CurrencyCode.Gbp, 86),
        (CurrencyCode.Usd, 112)
    ];

    private readonly DemoRandom _random = new(Seed);

    private DemoShop()
    {
        AddBrands();

        foreach (var department in DemoVocabulary.Departments)
        {
            AddDepartment(department);
        }
    }

    public List<Brand> Brands { get; } = [];

    public List<Category> Categories { get; } = [];

    public List<Product> Products { get; } = [];

    public List<ProductVariant> Variants { get; } = [];

    public List<Price> Prices { get; } = [];

    public static DemoShop Create() => new();

    private void AddBrands()
    {
        foreach (var brand in DemoVocabulary.Brands)
        {
            Brands.Add(new Brand(DemoIds.Brand(Brands.Count), brand.Name, Slug.From(brand.Name)));
        }
    }

    private void AddDepartment(DemoDepartment department)
    {
        var position = Categories.Count(category => category.ParentId is null);
        var parent = AddCategory(department.Name, parent: null, position);

        for (var i = 0; i < department.Shelves.Length; i++)
        {
            var shelf = department.Shelves[i];
            var category = AddCategory(shelf.Name, parent, i);

            foreach (var article in shelf.Articles)
            {
                AddProducts(shelf, article, category);
            }
        }
    }

    private Category AddCategory(string name, Category? parent, int position)
    {
        var category = new Category(DemoIds.Category(Categories.Count), parent?.Id, name, Slug.From(name), position);
        Categories.Add(category);
        return category;
    }

    /// <summary>Two of the shelf's brands make the article; which two is left to chance.</summary>
    private void AddProducts(DemoShelf shelf, DemoArticle article, Category category)
    {
        var leftOut = _random.Next(0, shelf.Brands.Length - 1);

        for (var i = 1; i <= BrandsPerArticle; i++)
        {
            var brandName = shelf.Brands[(leftOut + i) % shelf.Brands.Length];
            var brandOrdinal = Brands.FindIndex(brand => brand.Name == brandName);
            AddProduct(article, Brands[brandOrdinal], DemoVocabulary.Brands[brandOrdinal].PricePercent, category);
        }
    }

    private void AddProduct(DemoArticle article, Brand brand, int pricePercent, Category category)
    {
        var name = $"{brand.Name} {article.Name}";
        var ordinal = Products.Count;
        var product = new Product(
            DemoIds.Product(ordinal),
            name,
            Slug.From(name),
            article.Description,
            brand.Id,
            category.Id,
            s_opening.AddMinutes(ordinal));
        Products.Add(product);

        var mood = _random.Next(96, 104);

        for (var position = 0; position < article.Sizes.Length; position++)
        {
            var (size, cents) = article.Sizes[position];
            AddVariant(product, ordinal, position, size, cents * pricePercent * mood);
        }
    }

    /// <param name="product">The product the variant belongs to.</param>
    /// <param name="productOrdinal">The ordinal of the product.</param>
    /// <param name="position">The place of the variant in the product.</param>
    /// <param name="size">The name of the variant.</param>
    /// <param name="price">The price in ten-thousandths of a euro cent.</param>
    private void AddVariant(Product product, int productOrdinal, int position, string size, long price)
    {
        var ordinal = Variants.Count;
        var variant = new ProductVariant(
            DemoIds.ProductVariant(ordinal),
            product.Id,
            size,
            $"{product.Slug[..3].ToUpperInvariant()}-{productOrdinal + 1:D4}-{position + 1}",
            // Numbers that begin with 20 to 29 are free for use inside a shop.
            Ean13.FromPayload($"29{ordinal + 1:D10}"),
            position);
        Variants.Add(variant);

        var reduced = _random.Chance(percent: 12);

        foreach (var (currency, percent) in s_currencies)
        {
            var amount = EndInNine(price * percent / 1_000_000);
            long? compareAt = reduced ? EndInNine(amount * 5 / 4) : null;
            Prices.Add(new Price(variant.Id, currency, amount, compareAt));
        }
    }

    /// <summary>Rounds up to a price that ends in nine.</summary>
    private static long EndInNine(long amount) => amount / 10 * 10 + 9;
}
