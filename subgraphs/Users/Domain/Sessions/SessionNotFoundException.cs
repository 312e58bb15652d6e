namespace EShop.Users.Domain;

/// <summary>The user has no such session, or it has ended.</summary>
public sealed class SessionNotFoundException() : Exception("You have no session with this id.");
