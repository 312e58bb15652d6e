namespace EShop.Users.Domain;

/// <summary>No code can be sent to what was given as a phone number; the message says why.</summary>
public sealed class InvalidPhoneNumberException(string message) : Exception(message);
