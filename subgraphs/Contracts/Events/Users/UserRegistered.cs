namespace EShop.Contracts.Events.Users;

/// <summary>Somebody signed in for the first time.</summary>
/// <param name="UserId">The new user.</param>
/// <param name="Locale">The language to write to them in, an IETF tag, for example <c>de-DE</c>.</param>
/// <param name="TimeZone">Their IANA time zone, for example <c>Europe/Berlin</c>.</param>
public sealed record UserRegistered(Guid UserId, string Locale, string TimeZone) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
