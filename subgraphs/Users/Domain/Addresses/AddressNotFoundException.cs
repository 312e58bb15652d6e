namespace EShop.Users.Domain;

/// <summary>The user has no address with the given id.</summary>
public sealed class AddressNotFoundException() : Exception("You have no address with this id.");
