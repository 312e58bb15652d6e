using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>
/// Something the shop sells, in one or more variants. It is the unit that people edit: its version also counts the
/// edits of its variants, media and attributes.
/// </summary>
public sealed class Product : IVersioned
{
    /// <summary>The longest description, in UTF-16 code units.</summary>
    public const int MaxDescriptionLength = 4000;

    private Product()
    {
    }

    /// <summary>A new product, as a draft.</summary>
    /// <exception cref="InvalidProductNameException">The name breaks a rule of <see cref="ProductName"/>.</exception>
    public Product(
        Guid id,
        string name,
        string slug,
        string description,
        Guid brandId,
        Guid categoryId,
        TaxClass taxClass,
        DateTimeOffset createdAt)
    {
        Id = id;
        Name = ProductName.Normalize(name);
        Slug = slug;
        Description = EntryText.Required("description", description, MaxDescriptionLength);
        BrandId = brandId;
        CategoryId = categoryId;
        TaxClass = taxClass;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The name shown to customers.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the product's address that people read; it stays when the name changes.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What it is, in a sentence or two.</summary>
    public string Description { get; private set; } = "";

    public Guid BrandId { get; private set; }

    public Guid CategoryId { get; private set; }

    /// <summary>Which of a country's tax rates applies.</summary>
    public TaxClass TaxClass { get; private set; }

    /// <summary>What the shop has decided about showing the product.</summary>
    public PublishStatus Status { get; private set; }

    /// <summary>When a published product appears.</summary>
    public DateTimeOffset? PublishFrom { get; private set; }

    /// <summary>When a published product disappears again; null when it stays.</summary>
    public DateTimeOffset? PublishUntil { get; private set; }

    /// <summary>When customers could see the product for the first time; from then on it is no secret.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>Whether the other services were told last that the product is for sale.</summary>
    public bool IsAnnounced { get; private set; }

    /// <summary>The number of approved reviews.</summary>
    [GraphQLIgnore]
    public int RatingCount { get; private set; }

    /// <summary>The stars of all approved reviews together.</summary>
    [GraphQLIgnore]
    public int RatingSum { get; private set; }

    /// <summary>The mean of the stars, to two places, computed by the database; 0 without reviews.</summary>
    public decimal RatingAverage { get; private set; }

    /// <summary>When the product was added.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the product was last edited.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 for a new product, one more after each edit; an edit names the version it was made from.</summary>
    [CacheControl(0)]
    public int Version { get; private set; }

    /// <summary>Whether customers see the product in the shop at a time.</summary>
    public bool IsPublishedAt(DateTimeOffset time)
        => Status == PublishStatus.Published
            && PublishFrom <= time
            && (PublishUntil is not { } until || until > time);

    /// <summary>Whether customers have seen the product by a time, so that they may still be shown what it was.</summary>
    public bool IsKnownAt(DateTimeOffset time) => FirstPublishedAt <= time;

    /// <summary>Counts an edit of the product or of something that belongs to it.</summary>
    /// <param name="expectedVersion">The version the edit was made from.</param>
    /// <param name="now">The time of the edit.</param>
    /// <exception cref="StaleVersionException">The product has another version by now.</exception>
    public void Edit(int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Gives the product another name.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="expectedVersion">The version the edit was made from.</param>
    /// <param name="now">The time of the edit.</param>
    /// <exception cref="InvalidProductNameException">The name breaks a rule of <see cref="ProductName"/>.</exception>
    /// <exception cref="StaleVersionException">The product has another version by now.</exception>
    public void Rename(string name, int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Name = ProductName.Normalize(name);
        Edit(expectedVersion, now);
    }

    /// <summary>Changes what is given and leaves the rest.</summary>
    /// <exception cref="InvalidProductNameException">The name breaks a rule of <see cref="ProductName"/>.</exception>
    /// <exception cref="InvalidCatalogInputException">The description is empty or too long.</exception>
    public void Describe(string? name, string? description, Guid? brandId, Guid? categoryId, TaxClass? taxClass)
    {
        Name = name is null ? Name : ProductName.Normalize(name);
        Description = description is null
            ? Description
            : EntryText.Required("description", description, MaxDescriptionLength);
        BrandId = brandId ?? BrandId;
        CategoryId = categoryId ?? CategoryId;
        TaxClass = taxClass ?? TaxClass;
    }

    /// <summary>Shows the product to customers from a time on, and until another when it is given.</summary>
    /// <exception cref="InvalidCatalogInputException">The end is not after the beginning, or has passed.</exception>
    public void Publish(DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset now)
    {
        var start = from ?? now;

        if (until <= start || until <= now)
        {
            throw new InvalidCatalogInputException("until", "A product has to be in the shop for some time to come.");
        }

        Status = PublishStatus.Published;
        PublishFrom = start;
        PublishUntil = until;
        FirstPublishedAt = IsKnownAt(now) ? FirstPublishedAt : start;
    }

    /// <summary>Takes the product out of the shop at once.</summary>
    public void Unpublish(DateTimeOffset now)
    {
        Status = IsKnownAt(now) ? PublishStatus.Unpublished : PublishStatus.Draft;
        FirstPublishedAt = IsKnownAt(now) ? FirstPublishedAt : null;
        PublishFrom = null;
        PublishUntil = null;
    }

    /// <summary>Records that the other services learn now whether the product is for sale.</summary>
    public void Announce(DateTimeOffset now) => IsAnnounced = IsPublishedAt(now);

    /// <summary>Starts with the stars of reviews that were written elsewhere.</summary>
    public void CountRatings(int count, int sum)
    {
        RatingCount = count;
        RatingSum = sum;
    }
}
