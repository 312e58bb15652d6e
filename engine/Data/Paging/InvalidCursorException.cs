namespace Cacao.Data;

/// <summary>
/// A cursor is damaged, of another version, or was issued for another order. The client sees the message and the code
/// <see cref="PagingErrorCodes.InvalidCursor"/>; it has to start again without the cursor.
/// </summary>
/// <param name="message">What is wrong with the cursor.</param>
public sealed class InvalidCursorException(string message)
    : PagingArgumentException(message, PagingErrorCodes.InvalidCursor);
