namespace ModelShop;

/// <summary>Something that can be bought.</summary>
public sealed class Product : ISearchResult
{
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    public string? Subtitle { get; init; }

    public Availability Availability { get; init; }

    public Money? Price { get; init; }

    public required Guid BrandId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public double? Weight { get; init; }

    [GraphQLIgnore]
    public string Secret => "secret";

    [GraphQLDeprecated("Use `name`.")]
    public string GetTitle() => Name;

    public void Rename() => throw new NotSupportedException();
}
