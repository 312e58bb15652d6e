using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The address book is full.</summary>
public sealed class TooManyAddressesError(TooManyAddressesException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
