namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Int-Value and #sec-Float-Value
internal ref partial struct Utf8GraphQLReader
{
    private void ReadNumber()
    {
        SkipIf((byte)'-');
        if (SkipIf((byte)'0'))
        {
            if (Characters.IsDigit(Peek()))
            {
                ThrowInvalidNumber("a number does not start with more than one digit when the first is 0");
            }
        }
        else
        {
            SkipDigits();
        }

        if (SkipIf((byte)'.'))
        {
            _kind = TokenKind.Float;
            SkipDigits();
        }

        if (SkipIf((byte)'e') || SkipIf((byte)'E'))
        {
            _kind = TokenKind.Float;
            _ = SkipIf((byte)'+') || SkipIf((byte)'-');
            SkipDigits();
        }

        // Without this look-ahead 1a would be read as two tokens, which the specification forbids.
        var next = Peek();
        if (next == '.' || Characters.IsNameStart(next))
        {
            ThrowInvalidNumber("a number must be separated from what follows");
        }
    }

    /// <summary>The next byte, or 0 at the end; 0 is neither a digit nor a part of a name.</summary>
    private readonly byte Peek() => _position < _source.Length ? _source[_position] : (byte)0;

    private bool SkipIf(byte expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipDigits()
    {
        if (!Characters.IsDigit(Peek()))
        {
            ThrowInvalidNumber("expected a digit");
        }

        do
        {
            _position++;
        }
        while (Characters.IsDigit(Peek()));
    }
}
