using EShop.Contracts;

namespace EShop.Search.Domain;

/// <summary>Which products to find; what is not given does not matter. Equal to others that ask for the same.</summary>
public sealed record SearchCriteria
{
    /// <summary>How many values all attributes together may be filtered by.</summary>
    public const int MaxAttributeValues = 200;

    private const int MaxIds = 200;
    private const int MaxTextLength = 200;

    /// <summary>Products that lie in each of these categories, or below it.</summary>
    public ValueList<Guid> CategoryIds { get; init; } = [];

    /// <summary>Products of one of these brands; null: of any.</summary>
    public ValueList<Guid>? BrandIds { get; init; }

    /// <summary>What the prices are in.</summary>
    public CurrencyCode Currency { get; init; }

    /// <summary>The lowest price in minor units.</summary>
    public long? MinPrice { get; init; }

    /// <summary>The highest price in minor units.</summary>
    public long? MaxPrice { get; init; }

    /// <summary>Whether it can be bought at once; null: either.</summary>
    public bool? InStock { get; init; }

    /// <summary>The lowest mean rating, from 1 to 5.</summary>
    public decimal? MinRating { get; init; }

    /// <summary>Products that have one of the values of each of these attributes.</summary>
    public ValueList<AttributeChoice> Attributes { get; init; } = [];

    /// <summary>Refuses what makes no sense or would cost too much.</summary>
    /// <exception cref="InvalidSearchException">Something in it cannot be.</exception>
    public void Verify()
    {
        Require(BrandIds is not { Count: > MaxIds }, $"At most {MaxIds} brands can be asked for.");
        Require(MinPrice is not < 0 && MaxPrice is not < 0, "A price is not negative.");
        Require(MinPrice is null || MaxPrice is null || MinPrice <= MaxPrice, "The lowest price is above the highest.");
        Require(MinRating is null or (>= 0 and <= 5), "A rating is from 0 to 5.");
        Require(
            Attributes.Sum(choice => 1 + choice.Values.Count) <= MaxAttributeValues,
            $"At most {MaxAttributeValues} values of attributes can be asked for.");
        Require(
            Attributes.Select(choice => choice.Code).Distinct().Count() == Attributes.Count,
            "Each attribute is given once, with all its values.");
        Require(
            Attributes.SelectMany(choice => choice.Values.Append(choice.Code)).All(IsText),
            "A value of an attribute is a short text.");
    }

    private static bool IsText(string text)
        => text.Length <= MaxTextLength && !text.Any(character => character == '\0' || char.IsSurrogate(character));

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidSearchException(message);
        }
    }
}
