using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>No code can be sent to what was given as a phone number; the message says why.</summary>
public sealed class InvalidPhoneNumberError(InvalidPhoneNumberException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
