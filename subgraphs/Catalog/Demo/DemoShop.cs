using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Demo;

namespace EShop.Catalog.Demo;

/// <summary>
/// The demo catalogue, made of <see cref="DemoVocabulary"/> by fixed seeds: the same rows with the same ids on every
/// machine and at every call.
/// </summary>
internal sealed partial class DemoShop
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
    private readonly HashSet<string> _names = [];
    private readonly List<Place> _places = [];

    private DemoShop()
    {
        AddBrands();

        foreach (var department in DemoVocabulary.Departments)
        {
            AddDepartment(department);
        }

        AddEditions();
        AddDetails();
        AddReviews();
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
                _places.Add(new Place(article, shelf, category, department.IsFood));
                AddProducts(_places[^1]);
            }
        }
    }

    private Category AddCategory(string name, Category? parent, int position)
    {
        var category = new Category(DemoIds.Category(Categories.Count), parent, name, Slug.From(name), position);
        Categories.Add(category);
        return category;
    }

    /// <summary>Two of the shelf's brands make the article; which two is left to chance.</summary>
    private void AddProducts(Place place)
    {
        var brands = place.Shelf.Brands;
        var leftOut = _random.Next(0, brands.Length - 1);

        for (var i = 1; i <= BrandsPerArticle; i++)
        {
            AddProduct(place, brands[(leftOut + i) % brands.Length], place.Editions[0]);
        }
    }

    /// <summary>Fills the shelves evenly with the other brands and editions until the shop is full.</summary>
    private void AddEditions()
    {
        var choices =
            from edition in Enumerable.Range(0, DemoVocabulary.FoodEditions.Count)
            from brand in Enumerable.Range(0, 3)
            from place in _places
            select (place, Brand: place.Shelf.Brands[brand], Edition: place.Editions[edition]);

        foreach (var (place, brand, edition) in choices)
        {
            if (Products.Count == DemoCatalogue.ProductCount)
            {
                return;
            }

            if (!_names.Contains(NameOf(place, brand, edition)))
            {
                AddProduct(place, brand, edition);
            }
        }
    }

    private static string NameOf(Place place, string brand, DemoEdition edition)
        => edition.Name.Length == 0 ? $"{brand} {place.Article.Name}" : $"{brand} {edition.Name} {place.Article.Name}";

    private void AddProduct(Place place, string brandName, DemoEdition edition)
    {
        var brandOrdinal = Brands.FindIndex(brand => brand.Name == brandName);
        var name = NameOf(place, brandName, edition);
        var ordinal = Products.Count;
        var product = new Product(
            DemoIds.Product(ordinal),
            name,
            Slug.From(name),
            place.Article.Description,
            Brands[brandOrdinal].Id,
            place.Category.Id,
            place.IsFood ? TaxClass.Reduced : TaxClass.Standard,
            s_opening.AddMinutes(ordinal));
        product.Publish(from: null, until: null, product.CreatedAt);
        Products.Add(product);
        _names.Add(name);

        // In ten-thousandths of a euro cent for each cent of the list price.
        long level = DemoVocabulary.Brands[brandOrdinal].PricePercent * edition.PricePercent * _random.Next(96, 104);

        for (var position = 0; position < place.Article.Sizes.Length; position++)
        {
            var (size, cents) = place.Article.Sizes[position];
            AddVariant(product, ordinal, position, size, cents * level / 100);
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
            var start = product.CreatedAt;
            Prices.Add(new Price(DemoIds.Price(Prices.Count), variant.Id, currency, amount, compareAt, start, null));
        }
    }

    /// <summary>Rounds up to a price that ends in nine.</summary>
    private static long EndInNine(long amount) => amount / 10 * 10 + 9;

    /// <summary>An article with the shelf it lies on.</summary>
    private sealed record Place(DemoArticle Article, DemoShelf Shelf, Category Category, bool IsFood)
    {
        public IReadOnlyList<DemoEdition> Editions
            => IsFood ? DemoVocabulary.FoodEditions : DemoVocabulary.OtherEditions;
    }
}
