namespace EShop.Cart.Domain;

/// <summary>A cart would become too full; the message says how full it may be.</summary>
public sealed class CartLimitException(string message) : Exception(message);

/// <summary>There is no cart with this token.</summary>
public sealed class CartNotFoundException() : Exception("There is no such cart, or it was left alone for too long.");

/// <summary>The variant is not sold.</summary>
public sealed class VariantNotSoldException(Guid variantId) : Exception("This is not for sale.")
{
    /// <summary>The variant.</summary>
    public Guid VariantId { get; } = variantId;
}

/// <summary>A voucher cannot be used; the message says why.</summary>
public sealed class VoucherRefusedException(string code, string message) : Exception(message)
{
    /// <summary>The code of the voucher.</summary>
    public string Code { get; } = code;
}

/// <summary>The terms of a promotion make no sense; the message says why.</summary>
public sealed class InvalidPromotionException(string field, string message) : Exception(message)
{
    /// <summary>The input field that is wrong.</summary>
    public string Field { get; } = field;
}

/// <summary>There is no such promotion.</summary>
public sealed class PromotionNotFoundException() : Exception("There is no such promotion.");

/// <summary>Another voucher has the code.</summary>
public sealed class VoucherCodeTakenException(string code) : Exception("Another voucher has this code.")
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}

/// <summary>The customer has no such address.</summary>
public sealed class AddressNotFoundException() : Exception("You have no such address.");

/// <summary>No place in the slot is set aside for the customer.</summary>
public sealed class SlotNotHeldException()
    : Exception("Reserve a place in this slot first; it is set aside for some minutes only.");

/// <summary>A cart cannot be bought as it is.</summary>
public sealed class CartHasProblemsException(IReadOnlyList<CartProblem> problems)
    : Exception("The cart cannot be bought as it is; see its problems.")
{
    /// <summary>What is in the way.</summary>
    public IReadOnlyList<CartProblem> Problems { get; } = problems;
}
