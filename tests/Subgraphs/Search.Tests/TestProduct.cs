using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;

namespace EShop.Search.Tests;

/// <summary>A product with one variant, as the catalogue would tell of it.</summary>
public sealed record TestProduct(string Name)
{
    public static readonly Guid AnyBrand = Guid.CreateVersion7();

    public static readonly Guid AnyCategory = Guid.CreateVersion7();

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid VariantId { get; init; } = Guid.CreateVersion7();

    public string Description { get; init; } = "";

    public (Guid Id, string Name) Brand { get; init; } = (AnyBrand, "Acme");

    public (Guid Id, string Name)[] Categories { get; init; } = [(AnyCategory, "Goods")];

    public long Price { get; init; } = 100;

    public (string Code, string Value)[] Attributes { get; init; } = [];

    public (int Count, int Sum) Reviews { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<VariantPrice> Prices { get; init; } = [];

    public VariantSnapshot Variant
        => new(
            VariantId,
            $"SKU-{VariantId.ToString("n")[^8..]}",
            "One",
            null,
            [],
            Prices.Count > 0 ? Prices : [new VariantPrice(new Money(Price, CurrencyCode.Eur), null, null, null)]);

    public ProductSnapshot Snapshot
        => new(
            Id, 1, "slug", Name, Description, Brand.Id, Brand.Name, [.. Categories.Select(category => category.Id)],
            "standard", null, [.. Attributes.Select(pair => new AttributeValue(pair.Code, pair.Value))], [Variant],
            [.. Categories.Select(category => category.Name)], CreatedAt, Reviews.Count, Reviews.Sum);

    public ProductPublished Published => new(Snapshot);

    /// <summary>So many pieces can be bought, in one warehouse.</summary>
    public StockChanged Stock(int pieces) => new(VariantId, VariantId, Guid.CreateVersion7(), pieces, 0, pieces);
}
