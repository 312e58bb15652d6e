using EShop.Suppliers.Domain;

namespace EShop.Suppliers.Types.Errors;

/// <summary>There is no supplier with the given id.</summary>
public sealed class SupplierNotFoundError(SupplierNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
