using System.Buffers;
using System.Text;

namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-String-Value
internal ref partial struct Utf8GraphQLReader
{
    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>The meaning of the current token, which is a string or a block string.</summary>
    /// <exception cref="SyntaxException">The string holds an invalid escape.</exception>
    public readonly string ReadStringValue()
    {
        if (_kind == TokenKind.BlockString)
        {
            return BlockString.Decode(_source[(_start + 3)..(_end - 3)]);
        }

        var start = _start + 1;
        return _hasEscapes
            ? EscapedString.Decode(_source, start, _end - 1)
            : Encoding.UTF8.GetString(_source[start..(_end - 1)]);
    }

    private void ReadString()
    {
        _hasEscapes = false;
        if (_source[_position..].StartsWith("\"\"\""u8))
        {
            ReadBlockString();
            return;
        }

        _position++;
        while (true)
        {
            var length = _source[_position..].IndexOfAny(s_stringStops);
            if (length < 0)
            {
                ThrowUnterminatedString(_source.Length);
            }

            _position += length;
            switch (_source[_position])
            {
                case (byte)'"':
                    CountWideCharacters(_start, _position);
                    _position++;
                    return;
                case (byte)'\\':
                    // What is escaped is judged when the value is read; here only an escaped quote matters. A
                    // backslash in front of a line terminator leaves it in place, and the next round rejects it.
                    _hasEscapes = true;
                    _position++;
                    if (Peek() is (byte)'"' or (byte)'\\')
                    {
                        _position++;
                    }

                    break;
                default:
                    ThrowUnterminatedString(_position);
                    break;
            }
        }
    }

    private void ReadBlockString()
    {
        _kind = TokenKind.BlockString;
        _position += 3;
        var segment = _start;
        while (true)
        {
            var length = _source[_position..].IndexOfAny(s_stringStops);
            if (length < 0)
            {
                ThrowUnterminatedString(_source.Length);
            }

            _position += length;
            var rest = _source[_position..];
            if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                SkipLineTerminator();
                segment = _position;
            }
            else if (rest.StartsWith("\"\"\""u8))
            {
                CountWideCharacters(segment, _position);
                _position += 3;
                return;
            }
            else
            {
                _position += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
            }
        }
    }
}
