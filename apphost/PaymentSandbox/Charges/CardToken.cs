namespace EShop.PaymentSandbox.Charges;

/// <summary>A card that the sandbox has, and what it is for.</summary>
/// <param name="Token">Its name.</param>
/// <param name="Brand">Whose card it is.</param>
/// <param name="LastFour">The last digits of a number that does not exist.</param>
/// <param name="Purpose">What happens to who pays with it.</param>
public sealed record CardToken(string Token, string Brand, string LastFour, string Purpose)
{
    public const string Approve = "tok_approve";
    public const string Decline = "tok_decline";
    public const string Challenge = "tok_challenge";
    public const string Timeout = "tok_timeout";
    public const string Duplicate = "tok_duplicate";

    /// <summary>All cards.</summary>
    public static IReadOnlyList<CardToken> All { get; } =
    [
        new(Approve, "visa", "4242", "is approved at once"),
        new(Decline, "visa", "0002", "is declined for lack of funds"),
        new(Challenge, "mastercard", "3155", "asks the customer who they are, on a page of the sandbox"),
        new(Timeout, "mastercard", "4444", "is approved, but the first answer comes too late"),
        new(Duplicate, "visa", "8210", "is approved, and its messages come three times and out of order"),
    ];

    /// <summary>The card of a token, or null.</summary>
    public static CardToken? Find(string token) => All.FirstOrDefault(card => card.Token == token);
}
