namespace EShop.Payments.Domain;

/// <summary>The customer has no such stored card.</summary>
public sealed class PaymentMethodNotFoundException() : Exception("You have no such payment method.");

/// <summary>The provider does not know the token, or does not take the card.</summary>
public sealed class PaymentMethodRefusedException() : Exception("The payment provider does not take this payment method.");

/// <summary>The customer has as many stored cards as one may have.</summary>
public sealed class PaymentMethodLimitException()
    : Exception($"You can store at most {SavedPaymentMethod.MaxPerUser} payment methods.");
