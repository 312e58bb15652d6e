using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>An order that is to be brought.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="WarehouseIds">Where its goods are picked up.</param>
/// <param name="Pieces">How many pieces there are.</param>
/// <param name="CashToCollect">What the courier has to collect.</param>
public sealed record DeliveryRequest(
    Guid OrderId,
    Guid UserId,
    IReadOnlyList<Guid> WarehouseIds,
    int Pieces,
    Money? CashToCollect);
