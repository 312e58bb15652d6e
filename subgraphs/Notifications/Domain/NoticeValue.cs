using System.Globalization;
using EShop.Contracts;

namespace EShop.Notifications.Domain;

/// <summary>
/// A value for the texts of a notification, not yet in anybody's language. It comes from an event, so it is nobody's
/// personal data; names and addresses are asked for when a text is sent.
/// </summary>
/// <param name="Name">The placeholder.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Text">The value in a form that every language can be made of.</param>
public sealed record NoticeValue(string Name, NoticeValueKind Kind, string Text)
{
    /// <summary>The words that a letter begins with, with the recipient's name; made when the text is.</summary>
    public const string Greeting = "greeting";

    public const string OrderNumber = "orderNumber";

    public const string DeliveryNumber = "deliveryNumber";

    public const string Amount = "amount";

    public const string Time = "time";

    public const string Count = "count";

    public const string Threshold = "threshold";

    /// <summary>A text that is shown as it is.</summary>
    public static NoticeValue Of(string name, string text) => new(name, NoticeValueKind.Text, text);

    /// <summary>A number.</summary>
    public static NoticeValue Of(string name, int number)
        => new(name, NoticeValueKind.Text, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount of money.</summary>
    public static NoticeValue Of(string name, Money money)
        => new(name, NoticeValueKind.Money, string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency}"));

    /// <summary>A time, shown by the recipient's clock.</summary>
    public static NoticeValue Of(string name, DateTimeOffset time)
        => new(name, NoticeValueKind.Time, time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
}
