using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>Nobody takes rights away from themselves.</summary>
public sealed class OwnAccountError(OwnAccountException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
