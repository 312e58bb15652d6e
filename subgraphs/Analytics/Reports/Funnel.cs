namespace EShop.Analytics.Reports;

/// <summary>
/// How far carts came that something was put into in a time. A cart counts once in each step, however many orders it
/// led to; a user's cart is the same one after each order.
/// </summary>
/// <param name="Filled">The carts that something was put into.</param>
/// <param name="Ordered">Those of them from which an order was placed in the same time.</param>
/// <param name="Paid">Those of them of which an order was paid for.</param>
/// <param name="Delivered">Those of them of which such an order was delivered.</param>
/// <param name="Abandoned">The carts that were left alone in the time.</param>
public sealed record Funnel(long Filled, long Ordered, long Paid, long Delivered, long Abandoned);
