using NpgsqlTypes;

namespace EShop.Search.Data;

/// <summary>The row of a product in one generation of the index. <see cref="IndexWriter"/> is who writes it.</summary>
public sealed class IndexEntry
{
    public int Generation { get; init; }

    public Guid ProductId { get; init; }

    public long Revision { get; init; }

    public bool IsListed { get; init; }

    public string Language { get; init; } = "";

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public NpgsqlTsVector Document { get; init; } = null!;

    public Guid BrandId { get; init; }

    public Guid[] CategoryPath { get; init; } = [];

    public string[] Attributes { get; init; } = [];

    public string Prices { get; init; } = "{}";

    public bool InStock { get; init; }

    public int ReviewCount { get; init; }

    public int RatingSum { get; init; }

    /// <summary>The mean of the stars, 0 without reviews; computed by the database.</summary>
    public decimal Rating { get; init; }

    public long Popularity { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public decimal Boost { get; init; }
}
