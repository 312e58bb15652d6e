using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

/// <summary>Something that makes a cart cheaper.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="VoucherCode">The code of the voucher; null when it applies by itself.</param>
/// <param name="Amount">What it takes off.</param>
public sealed record CartDiscount(string Name, string? VoucherCode, Money Amount);
