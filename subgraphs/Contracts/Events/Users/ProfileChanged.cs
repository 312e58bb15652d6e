namespace EShop.Contracts.Events.Users;

/// <summary>A user edited their profile; who needs more than this asks the users subgraph.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Locale">The language to write to them in, an IETF tag.</param>
/// <param name="TimeZone">Their IANA time zone; quiet hours follow it.</param>
public sealed record ProfileChanged(Guid UserId, string Locale, string TimeZone) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
