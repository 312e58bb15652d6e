using EShop.Suppliers.Domain;

namespace EShop.Suppliers.Types.Errors;

/// <summary>No supplier can have this lead time.</summary>
public sealed class InvalidLeadTimeError(InvalidLeadTimeException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
