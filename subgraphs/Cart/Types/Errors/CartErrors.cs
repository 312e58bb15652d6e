using EShop.Cart.Domain;
using EShop.Cart.Types.References;

namespace EShop.Cart.Types.Errors;

/// <summary>A cart would become too full; the message says how full it may be.</summary>
public sealed class CartLimitError(CartLimitException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The token opens no cart, or nobody is signed in.</summary>
public sealed class CartNotFoundError(CartNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The variant is not for sale, or not in the currency of the cart.</summary>
public sealed class VariantNotSoldError(VariantNotSoldException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The variant.</summary>
    public ProductVariant? Variant { get; } = new(exception.VariantId);
}

/// <summary>A voucher cannot be used; the message says why.</summary>
public sealed class VoucherRefusedError(VoucherRefusedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The code of the voucher.</summary>
    public string VoucherCode { get; } = exception.Code;
}

/// <summary>The terms of a promotion make no sense; the message says why.</summary>
public sealed class InvalidPromotionError(InvalidPromotionException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The input field that is wrong.</summary>
    public string Field { get; } = exception.Field;
}

/// <summary>There is no such promotion.</summary>
public sealed class PromotionNotFoundError(PromotionNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>Another voucher has the code.</summary>
public sealed class VoucherCodeTakenError(VoucherCodeTakenException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The code.</summary>
    public string VoucherCode { get; } = exception.Code;
}

/// <summary>The customer has no such address.</summary>
public sealed class DeliveryAddressNotFoundError(AddressNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>
/// No place in the slot is set aside for the customer: none was reserved, it has expired, or that is not known yet, which
/// takes a moment.
/// </summary>
public sealed class DeliverySlotNotHeldError(SlotNotHeldException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>A cart cannot be bought as it is.</summary>
public sealed class CartHasProblemsError(CartHasProblemsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>What is in the way.</summary>
    public IReadOnlyList<CartProblem> Problems { get; } = exception.Problems;
}
