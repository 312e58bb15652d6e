using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The user has no such address.</summary>
public sealed class AddressNotFoundError(AddressNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
