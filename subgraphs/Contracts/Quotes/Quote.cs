namespace EShop.Contracts.Quotes;

/// <summary>
/// What a customer was promised: these pieces at these prices until a time. Cart signs it, Orders honours it exactly.
/// All amounts are in minor units of <see cref="Currency"/>.
/// </summary>
/// <param name="QuoteId">The quote.</param>
/// <param name="CartId">The cart it was made from.</param>
/// <param name="CartVersion">The version of the cart it was made from.</param>
/// <param name="UserId">Whom it was made for; nobody else may use it.</param>
/// <param name="AddressId">Where the goods go.</param>
/// <param name="SlotId">When they are to be delivered; null when no slot was chosen.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Lines">What is bought.</param>
/// <param name="Subtotal">The lines before discounts.</param>
/// <param name="Discount">What is taken off the lines.</param>
/// <param name="DeliveryFee">What the delivery costs, after discounts.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Total">What is paid: the totals of the lines and the delivery.</param>
/// <param name="VoucherIds">The vouchers of which a use is set aside for this quote.</param>
/// <param name="ExpiresAt">The first moment when it no longer holds.</param>
public sealed record Quote(
    Guid QuoteId,
    Guid CartId,
    int CartVersion,
    Guid UserId,
    Guid AddressId,
    Guid? SlotId,
    CurrencyCode Currency,
    IReadOnlyList<QuoteLine> Lines,
    long Subtotal,
    long Discount,
    long DeliveryFee,
    long Tax,
    long Total,
    IReadOnlyList<Guid> VoucherIds,
    DateTimeOffset ExpiresAt);
