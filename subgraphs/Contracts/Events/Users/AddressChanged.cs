namespace EShop.Contracts.Events.Users;

/// <summary>
/// A user added, edited or removed an address. The address itself is personal data and does not travel in
/// events.
/// </summary>
/// <param name="UserId">Whose address it is.</param>
/// <param name="AddressId">The address.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="IsDefaultShipping">Whether goods go there unless the user says otherwise.</param>
/// <param name="IsDefaultBilling">Whether bills go there unless the user says otherwise.</param>
public sealed record AddressChanged(
    Guid UserId,
    Guid AddressId,
    AddressChange Change,
    bool IsDefaultShipping,
    bool IsDefaultBilling) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
