namespace ModelShop;

public sealed class ProductFilter
{
    /// <summary>The brands to choose from.</summary>
    [ID<Brand>]
    public IReadOnlyList<Guid>? BrandIds { get; init; }

    public required ISet<Availability> Availability { get; init; }

    public Optional<string?> Subtitle { get; init; }

    [DefaultValue(5)]
    public int Limit { get; set; }

    public string? Order { get; init; } = "name";

    public string? Language { get; set; } = "en";

    public List<List<Money?>>? Prices { get; init; }

    public DateTime? Since { get; init; }

    public float? Factor { get; init; }

    [GraphQLIgnore]
    public string? Internal { get; set; }

    public override string ToString() => string.Join(
        ' ',
        $"brands={BrandIds?.Count}",
        $"availability={string.Join('|', Availability)}",
        $"subtitle={(Subtitle.HasValue ? Subtitle.Value ?? "null" : "absent")}",
        $"limit={Limit}",
        $"order={Order}",
        $"language={Language}",
        $"prices={string.Join('|', Prices?.SelectMany(p => p).Select(p => p?.Amount ?? 0) ?? [])}",
        FormattableString.Invariant($"since={Since:yyyy-MM-dd HH:mm} {Since?.Kind}"),
        FormattableString.Invariant($"factor={Factor}"));
}
