namespace EShop.Payments.Domain;

/// <summary>A card that a customer stored with the provider. The shop has a token of it and never its number.</summary>
public sealed class SavedPaymentMethod
{
    /// <summary>How many one customer may have.</summary>
    public const int MaxPerUser = 20;

    /// <summary>The longest token.</summary>
    public const int MaxTokenLength = 200;

    private SavedPaymentMethod()
    {
    }

    /// <summary>A stored card.</summary>
    public SavedPaymentMethod(
        Guid id,
        Guid userId,
        string provider,
        string token,
        string brand,
        string lastFour,
        DateTimeOffset createdAt)
    {
        Id = id;
        UserId = userId;
        Provider = provider;
        Token = token;
        Brand = brand;
        LastFour = lastFour;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    [GraphQLIgnore]
    public Guid UserId { get; private set; }

    [GraphQLIgnore]
    public string Provider { get; private set; } = "";

    /// <summary>What the provider knows the card by.</summary>
    [GraphQLIgnore]
    public string Token { get; private set; } = "";

    /// <summary>Whose card it is, for example <c>visa</c>.</summary>
    public string Brand { get; private set; } = "";

    /// <summary>The last four digits of its number.</summary>
    public string LastFour { get; private set; } = "";

    /// <summary>Whether it is the one that is used unless another is chosen.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Makes it the one that is used unless another is chosen, or no longer.</summary>
    public void BeDefault(bool isDefault) => IsDefault = isDefault;
}
