using EShop.Catalog.Domain;
using EShop.ServiceDefaults.Demo;

namespace EShop.Catalog.Demo;

/// <summary>Pictures and attributes.</summary>
internal sealed partial class DemoShop
{
    private const ulong DetailSeed = 20260103;

    private readonly DemoRandom _detailRandom = new(DetailSeed);

    public List<ProductMedia> Media { get; } = [];

    public IReadOnlyList<ProductAttribute> Attributes { get; } =
    [
        new(DemoIds.ProductAttribute(0), "origin", "Origin", AttributeType.Choice, null,
            ["Austria", "France", "Germany", "Italy", "Netherlands", "Spain"]),
        new(DemoIds.ProductAttribute(1), "organic", "Organic", AttributeType.Boolean, null, []),
        new(DemoIds.ProductAttribute(2), "shelf-life", "Shelf life", AttributeType.Number, "days", []),
        new(DemoIds.ProductAttribute(3), "content", "Content", AttributeType.Text, null, [])
    ];

    public List<AttributeValue> AttributeValues { get; } = [];

    private void AddDetails()
    {
        var isFood = _places.ToLookup(place => place.Category.Id, place => place.IsFood);

        foreach (var product in Products)
        {
            AddMedia(product);
            AddAttributes(product, isFood[product.CategoryId].First());
        }

        foreach (var variant in Variants)
        {
            Describe(Attributes[3], variant.ProductId, variant.Id, text: variant.Name);
        }
    }

    private void AddMedia(Product product)
    {
        var count = _detailRandom.Next(1, 3);

        for (var position = 0; position < count; position++)
        {
            Media.Add(new ProductMedia(
                DemoIds.ProductMedia(Media.Count),
                product.Id,
                MediaKind.Image,
                new Uri($"https://media.eshop.example/products/{product.Slug}-{position + 1}.webp"),
                position == 0 ? product.Name : $"{product.Name}, picture {position + 1}",
                position));
        }
    }

    private void AddAttributes(Product product, bool isFood)
    {
        var origin = Attributes[0];
        Describe(origin, product.Id, null, text: _detailRandom.Pick(origin.Choices));

        if (isFood)
        {
            var organic = product.Name.Contains(" Organic ", StringComparison.Ordinal);
            Describe(Attributes[1], product.Id, null, flag: organic);
            Describe(Attributes[2], product.Id, null, number: _detailRandom.Next(4, 365));
        }
    }

    private void Describe(
        ProductAttribute attribute,
        Guid productId,
        Guid? variantId,
        string? text = null,
        decimal? number = null,
        bool? flag = null)
        => AttributeValues.Add(new AttributeValue(
            DemoIds.AttributeValue(AttributeValues.Count),
            attribute,
            productId,
            variantId,
            text,
            number,
            flag));
}
