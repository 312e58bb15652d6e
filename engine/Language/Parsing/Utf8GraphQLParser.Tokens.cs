using System.Runtime.CompilerServices;

namespace Cacao.Language;

public ref partial struct Utf8GraphQLParser
{
    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _reader.Kind == TokenKind.Name && _reader.Value.SequenceEqual(keyword);

    private bool SkipIf(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            return false;
        }

        _reader.Read();
        return true;
    }

    private bool SkipIfKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        _reader.Read();
        return true;
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (_reader.Kind != kind)
        {
            ThrowExpected(expected);
        }

        _reader.Read();
    }

    /// <summary>Remembers where the current token starts, for the location of the node that starts with it.</summary>
    private readonly TokenMark Mark() => new(_reader.Start, _reader.Line, _reader.Column);

    /// <summary>
    /// Opens a construct that may contain itself. The limit is far below what a usual stack holds; the stack is asked
    /// for the caller that comes with a nearly exhausted one.
    /// </summary>
    private void Enter()
    {
        if (++_depth > _maxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ThrowTooDeep();
        }
    }

    private void Leave() => _depth--;

    /// <summary>
    /// The location from the mark to the last token read. Every node is created with it, so this is also where nodes
    /// are counted.
    /// </summary>
    private Location? Locate(TokenMark mark)
    {
        if (++_nodes > _options.MaxNodes)
        {
            ThrowTooManyNodes();
        }

        return _options.NoLocations
            ? null
            : new Location(mark.Start, _reader.PreviousEnd, mark.Line, mark.Column);
    }

    private readonly record struct TokenMark(int Start, int Line, int Column);
}
