using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>Names some of a user's orders.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Status">Only those that are so far; null: all.</param>
public sealed record UserOrdersKey(Guid UserId, OrderStatus? Status);
