using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>A product cannot have the given name; the message says why.</summary>
public sealed class InvalidProductNameError(InvalidProductNameException exception)
{
    /// <summary>What is wrong with the name, for people.</summary>
    public string Message { get; } = exception.Message;
}
