namespace EShop.Payments.Domain;

/// <summary>More would be taken or given back than there is.</summary>
public sealed class PaymentAmountException() : Exception("The payment does not have so much money.")
{
    /// <summary>Throws unless a condition holds.</summary>
    public static void ThrowUnless(bool holds)
    {
        if (!holds)
        {
            throw new PaymentAmountException();
        }
    }
}
