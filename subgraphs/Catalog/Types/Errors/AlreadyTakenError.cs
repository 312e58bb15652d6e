using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>A value that has to be unique belongs to something else.</summary>
public sealed class AlreadyTakenError(AlreadyTakenException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The input field with the value.</summary>
    public string Field { get; } = exception.Field;
}
