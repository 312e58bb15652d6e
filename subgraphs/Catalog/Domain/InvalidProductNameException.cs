namespace EShop.Catalog.Domain;

/// <summary>A product cannot have the given name; the message says why.</summary>
public sealed class InvalidProductNameException(string message) : Exception(message);
