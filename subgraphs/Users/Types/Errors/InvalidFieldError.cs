using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>Something that was typed cannot be stored; the message says why.</summary>
public sealed class InvalidFieldError(InvalidFieldException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The input field.</summary>
    public string Field { get; } = exception.Field;
}
