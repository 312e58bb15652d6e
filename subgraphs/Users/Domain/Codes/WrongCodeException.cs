namespace EShop.Users.Domain;

/// <summary>
/// A code does not open a challenge. Whether it is wrong, late, used, tried too often or meant for another challenge is
/// nothing that somebody who guesses should learn.
/// </summary>
public sealed class WrongCodeException() : Exception("This code is wrong or no longer good. Ask for a new one.");
