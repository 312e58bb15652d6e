namespace EShop.Notifications.Domain;

/// <summary>What people call an order, for events that name it by id only.</summary>
public sealed class KnownOrder
{
    public Guid OrderId { get; init; }

    public Guid UserId { get; init; }

    public string Number { get; init; } = "";
}
