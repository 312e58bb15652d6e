namespace EShop.Delivery.Types.Couriers;

/// <summary>What became of the positions that a courier sent.</summary>
/// <param name="Accepted">How many were kept.</param>
/// <param name="Dropped">How many cannot be true, came too late, or in disorder.</param>
public sealed record LocationReceipt(int Accepted, int Dropped);
