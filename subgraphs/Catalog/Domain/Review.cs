using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>What a customer thinks of a product; one for each customer and product.</summary>
public sealed class Review : IVersioned
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxTextLength = 5000;

    /// <summary>The longest title and pen name, in UTF-16 code units.</summary>
    public const int MaxTitleLength = 120;

    /// <summary>What stands for the name of an author whose account was erased.</summary>
    public const string ErasedAuthorName = "Former customer";

    private Review()
    {
    }

    /// <summary>A new review, which waits for approval.</summary>
    /// <exception cref="InvalidCatalogInputException">The stars are not 1 to 5, or a text is missing or too long.</exception>
    public Review(
        Guid id,
        Guid productId,
        Guid authorId,
        string authorName,
        int stars,
        string? title,
        string text,
        DateTimeOffset createdAt)
    {
        Id = id;
        ProductId = productId;
        AuthorId = authorId;
        AuthorName = EntryText.Required("authorName", authorName, MaxTitleLength);
        CreatedAt = createdAt;
        Write(stars, title, text, createdAt);
        Version = 1;
    }

    public Guid Id { get; private set; }

    public Guid ProductId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>The name that the author wants to be shown.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>1, the worst, to 5, the best.</summary>
    public int Stars { get; private set; }

    /// <summary>The review in a few words.</summary>
    public string? Title { get; private set; }

    /// <summary>What the author thinks.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether everybody sees it.</summary>
    public ReviewStatus Status { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? RejectionReason { get; private set; }

    public Guid? ModeratorId { get; private set; }

    /// <summary>How many customers found it helpful.</summary>
    public int HelpfulCount { get; private set; }

    /// <summary>When it was first written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 for a new review, one more after each edit and decision; an edit names the version it was made from.</summary>
    [CacheControl(0)]
    public int Version { get; private set; }

    /// <summary>What the review adds to the product's rating.</summary>
    [GraphQLIgnore]
    public (int Count, int Sum) Contribution => Status == ReviewStatus.Approved ? (1, Stars) : (0, 0);

    /// <summary>Writes the review anew; it waits for approval again.</summary>
    /// <exception cref="StaleVersionException">The review has another version by now.</exception>
    /// <exception cref="InvalidCatalogInputException">The stars are not 1 to 5, or a text is missing or too long.</exception>
    public void Edit(int stars, string? title, string text, int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Write(stars, title, text, now);
        Version++;
    }

    /// <summary>Shows the review to everybody.</summary>
    /// <exception cref="StaleVersionException">The review has another version by now.</exception>
    public void Approve(Guid? moderatorId, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Status = ReviewStatus.Approved;
        RejectionReason = null;
        ModeratorId = moderatorId;
        Version++;
    }

    /// <summary>Hides the review, for a reason that its author gets to read.</summary>
    /// <exception cref="StaleVersionException">The review has another version by now.</exception>
    /// <exception cref="InvalidCatalogInputException">The reason is missing or too long.</exception>
    public void Reject(string reason, Guid? moderatorId, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Status = ReviewStatus.Rejected;
        RejectionReason = EntryText.Required("reason", reason, MaxTitleLength);
        ModeratorId = moderatorId;
        Version++;
    }

    /// <summary>Starts with the votes of customers that were given elsewhere.</summary>
    public void CountHelpful(int votes) => HelpfulCount = votes;

    private void Write(int stars, string? title, string text, DateTimeOffset now)
    {
        if (stars is < 1 or > 5)
        {
            throw new InvalidCatalogInputException("stars", "There are 1 to 5 stars.");
        }

        Stars = stars;
        Title = EntryText.Optional("title", title, MaxTitleLength);
        Text = EntryText.Required("text", text, MaxTextLength);
        Status = ReviewStatus.Pending;
        RejectionReason = null;
        ModeratorId = null;
        UpdatedAt = now;
    }
}
