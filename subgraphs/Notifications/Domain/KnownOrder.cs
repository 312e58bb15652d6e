namespace EShop.Notifications.Domain;

/// <summary>What people call an order, for events that name it by id only.</summary>
public sealed class KnownOrder
{
    /// <summary>Whose the orders of customers are who were forgotten: what happens to them later still finds them.</summary>
    public static readonly Guid Nobody = Guid.Empty;

    public Guid OrderId { get; init; }

    public Guid UserId { get; init; }

    public string Number { get; init; } = "";
}
