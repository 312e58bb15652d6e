using EShop.Contracts;

namespace EShop.Analytics.Reports;

/// <summary>How much of a product was sold.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Orders">In how many orders.</param>
/// <param name="Units">How many pieces, without cancelled ones.</param>
/// <param name="Revenue">For how much, after discounts and without cancelled pieces.</param>
public sealed record TopProduct(Guid ProductId, long Orders, long Units, Money Revenue);
