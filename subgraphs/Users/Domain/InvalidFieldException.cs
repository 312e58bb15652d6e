namespace EShop.Users.Domain;

/// <summary>Something that a person typed cannot be stored; the message says why.</summary>
/// <param name="field">The input field, as the schema names it.</param>
/// <param name="message">What is wrong, for people.</param>
public sealed class InvalidFieldException(string field, string message) : Exception(message)
{
    /// <summary>The input field, as the schema names it.</summary>
    public string Field { get; } = field;
}
