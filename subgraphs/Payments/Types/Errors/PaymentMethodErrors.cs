using EShop.Payments.Domain;

namespace EShop.Payments.Types.Errors;

/// <summary>The payment provider does not know the token, or does not take the card.</summary>
public sealed class PaymentMethodRefusedError(PaymentMethodRefusedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The caller has no such stored card.</summary>
public sealed class PaymentMethodNotFoundError(PaymentMethodNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The caller has as many stored cards as one may have.</summary>
public sealed class PaymentMethodLimitError(PaymentMethodLimitException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>How many one may have.</summary>
    public int Limit { get; } = SavedPaymentMethod.MaxPerUser;
}
