namespace EShop.ServiceDefaults.Users;

/// <summary>How a user is reached: personal data, never to be logged or put into an event.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">What the user is called.</param>
/// <param name="Phone">The phone in E.164 form; null when the account was erased.</param>
/// <param name="Email">The mail address, when there is one.</param>
/// <param name="Locale">The language to write in, an IETF tag.</param>
/// <param name="TimeZone">The IANA time zone.</param>
public sealed record UserContact(
    Guid UserId, string? Name, string? Phone, string? Email, string Locale, string TimeZone);
