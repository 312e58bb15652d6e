namespace EShop.Suppliers.Domain;

/// <summary>A lead time that no supplier can have.</summary>
public sealed class InvalidLeadTimeException(int days)
    : Exception($"A lead time is 0 to 365 days; {days} is not possible.");
