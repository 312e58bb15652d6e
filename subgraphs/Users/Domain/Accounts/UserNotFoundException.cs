namespace EShop.Users.Domain;

/// <summary>There is no user with the given id.</summary>
public sealed class UserNotFoundException() : Exception("There is no user with this id.");
