namespace EShop.Users.Domain;

/// <summary>The user's address book is full.</summary>
public sealed class TooManyAddressesException()
    : Exception($"An address book has {Address.MaxPerUser} places; remove one first.");
