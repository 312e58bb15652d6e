using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The code is wrong, late, used, tried too often or meant for another challenge; which of these is not said.</summary>
public sealed class WrongCodeError(WrongCodeException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
