using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>A value that the catalogue does not accept; the message says why.</summary>
public sealed class InvalidCatalogInputError(InvalidCatalogInputException exception)
{
    /// <summary>What is wrong with the value, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The input field with the value.</summary>
    public string Field { get; } = exception.Field;
}
