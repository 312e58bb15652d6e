namespace EShop.Search.Domain;

/// <summary>Something cannot be searched for; the message says why.</summary>
public sealed class InvalidSearchException(string message) : Exception(message);
