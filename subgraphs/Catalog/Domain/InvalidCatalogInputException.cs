namespace EShop.Catalog.Domain;

/// <summary>A value that the catalogue does not accept; the message says why.</summary>
/// <param name="field">The input field, for example <c>description</c>.</param>
/// <param name="message">What is wrong with it, for people.</param>
public sealed class InvalidCatalogInputException(string field, string message) : Exception(message)
{
    /// <summary>The input field.</summary>
    public string Field { get; } = field;
}
