namespace Cacao.Language;

/// <summary>
/// A source that the parser rejects. The message says what was found and what was expected; it may be shown to clients.
/// </summary>
public sealed class SyntaxException : Exception
{
    /// <summary>Creates the exception for a place in a source.</summary>
    /// <param name="reason">The kind of error.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1, in UTF-16 code units.</param>
    /// <param name="position">The offset in UTF-8 bytes, from 0.</param>
    public SyntaxException(SyntaxErrorReason reason, string message, int line, int column, int position)
        : base(message)
    {
        Reason = reason;
        Line = line;
        Column = column;
        Position = position;
    }

    /// <summary>The kind of error.</summary>
    public SyntaxErrorReason Reason { get; }

    /// <summary>The line of the error, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the error, from 1, in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>The offset of the error in UTF-8 bytes, from 0.</summary>
    public int Position { get; }
}
