using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Reads the answers of source schemas token by token. It accepts what <see cref="Utf8JsonReader"/> accepts, with the same
/// members, for JSON that lies in one piece and is known to be UTF-8; it is faster because answers are compact, and because
/// <see cref="TryReadName"/> compares the name that comes next instead of looking for its end.</summary>
/// <param name="json">The JSON.</param>
/// <param name="allowsSeveral">Whether there may be several values one after the other.</param>
internal ref struct SourceJsonReader(ReadOnlySpan<byte> json, bool allowsSeveral = false)
{
    /// <summary>How deep objects and lists may nest: selection sets nest up to 64 levels, each may be a list of lists, and custom
    /// scalars may be deep.</summary>
    private const int MaxDepth = 512;

    private readonly ReadOnlySpan<byte> _json = json;
    private readonly bool _allowsSeveral = allowsSeveral;
    private Brackets _brackets;
    private int _depth;
    private int _position;
    private int _tokenStart;
    private bool _isInObject;
    private bool _hasEscapes;

    public JsonTokenType TokenType { get; private set; }

    /// <summary>Where the token begins; that of a string is its quote.</summary>
    public readonly int TokenStartIndex => _tokenStart;

    /// <summary>Where the token ends; that of a name is its colon.</summary>
    public readonly int BytesConsumed => _position;

    /// <summary>How many objects and lists the token is in.</summary>
    public readonly int CurrentDepth => TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>What comes behind the token in the same line.</summary>
    public readonly ReadOnlySpan<byte> RestOfLine
    {
        get
        {
            var rest = _json[_position..];
            var end = rest.IndexOf((byte)'\n');
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">What comes is no JSON.</exception>
    public bool Read()
    {
        SkipWhiteSpace();
        switch (TokenType)
        {
            case JsonTokenType.PropertyName:
                ReadValue();
                return true;
            case JsonTokenType.StartObject:
                if (Next() == '}')
                {
                    Close(JsonTokenType.EndObject);
                }
                else
                {
                    ReadName();
                }

                return true;
            case JsonTokenType.StartArray when Next() == ']':
                Close(JsonTokenType.EndArray);
                return true;
            case JsonTokenType.StartArray:
                ReadValue();
                return true;
            case JsonTokenType.None:
                return TryReadRoot(isFirst: true);
            default:
                return _depth == 0 ? TryReadRoot(isFirst: false) : ReadNextIn();
        }
    }

    /// <summary>Goes to the name of the next member if it is a certain one, written without spaces. The reader has to stand on the
    /// start of an object or on the end of a member's value.</summary>
    /// <param name="separator">A comma, the name in quotes, and a colon.</param>
    public bool TryReadName(ReadOnlySpan<byte> separator)
    {
        var expected = TokenType == JsonTokenType.StartObject ? separator[1..] : separator;
        if (!_json[_position..].StartsWith(expected))
        {
            return false;
        }

        _tokenStart = expected.Length == separator.Length ? _position + 1 : _position;
        _position += expected.Length;
        _hasEscapes = false;
        TokenType = JsonTokenType.PropertyName;
        return true;
    }

    /// <summary>Goes to the end of the value that the token begins, or of the member that it names.</summary>
    public void Skip()
    {
        if (TokenType == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            for (var depth = _depth - 1; _depth > depth;)
            {
                Read();
            }
        }
    }

    /// <summary>Goes to the end of the object that the token begins, without looking at more of it than shows where that is: the
    /// object has to be read later.</summary>
    public void SkipUnread()
    {
        for (var open = 1; open > 0;)
        {
            switch (Next())
            {
                case (byte)'"':
                    ReadString();
                    break;
                case (byte)'{':
                    open++;
                    _position++;
                    break;
                case (byte)'}':
                    open--;
                    _position++;
                    break;
                default:
                    _position++;
                    break;
            }
        }

        _position--;
        Close(JsonTokenType.EndObject);
    }

    /// <summary>Whether a name or a string is a certain text.</summary>
    public readonly bool ValueTextEquals(ReadOnlySpan<byte> text) =>
        _hasEscapes ? Token().ValueTextEquals(text) : Text().SequenceEqual(text);

    /// <summary>The text of a name or a string.</summary>
    public readonly string GetString() => Token().GetString()!;

    /// <summary>Copies the text of a string.</summary>
    /// <returns>The number of bytes; -1 when there is not enough room.</returns>
    public readonly int CopyString(Span<byte> destination) =>
        Text().Length <= destination.Length ? Token().CopyString(destination) : -1;

    /// <exception cref="FormatException">The number is not a whole one of 32 bits.</exception>
    public readonly int GetInt32() => TryGetInt32(out var value)
        ? value
        : throw new FormatException("A whole number of 32 bits was expected.");

    /// <summary>Whether the token is a whole number of 32 bits.</summary>
    public readonly bool TryGetInt32(out int value) =>
        Utf8Parser.TryParse(_json[_tokenStart.._position], out value, out int length) && length == _position - _tokenStart;

    private bool TryReadRoot(bool isFirst)
    {
        if (_position == _json.Length && !(isFirst && !_allowsSeveral))
        {
            return false;
        }

        if (!isFirst && !_allowsSeveral)
        {
            throw Unexpected();
        }

        ReadValue();
        return true;
    }

    // Behind a value in an object or list.
    private bool ReadNextIn()
    {
        var next = Next();
        if (next == ',')
        {
            _position++;
            SkipWhiteSpace();
            if (_isInObject)
            {
                ReadName();
            }
            else
            {
                ReadValue();
            }

            return true;
        }

        if (next != (_isInObject ? '}' : ']'))
        {
            throw Unexpected();
        }

        Close(_isInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
        return true;
    }

    private void ReadName()
    {
        if (Next() != '"')
        {
            throw Unexpected();
        }

        ReadString();
        SkipWhiteSpace();
        if (Next() != ':')
        {
            throw Unexpected();
        }

        _position++;
        TokenType = JsonTokenType.PropertyName;
    }

    private void ReadValue()
    {
        _tokenStart = _position;
        var first = Next();
        switch (first)
        {
            case (byte)'"':
                ReadString();
                TokenType = JsonTokenType.String;
                break;
            case (byte)'{':
                Open(isObject: true);
                break;
            case (byte)'[':
                Open(isObject: false);
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber(first);
                break;
        }
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            throw Unexpected();
        }

        _position += literal.Length;
        TokenType = type;
    }

    private void ReadNumber(byte first)
    {
        if (first == '-')
        {
            _position++;
            first = Next();
        }

        // No number but zero begins with a zero.
        if (first == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (_position < _json.Length && _json[_position] == '.')
        {
            _position++;
            ReadDigits();
        }

        if (_position < _json.Length && (_json[_position] | 0x20) == 'e')
        {
            _position++;
            if (Next() is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            ReadDigits();
        }

        if (_position < _json.Length && !"\n\r\t ,}]"u8.Contains(_json[_position]))
        {
            throw Unexpected();
        }

        TokenType = JsonTokenType.Number;
    }

    private void ReadDigits()
    {
        var start = _position;
        while (_position < _json.Length && char.IsAsciiDigit((char)_json[_position]))
        {
            _position++;
        }

        if (_position == start)
        {
            throw Unexpected();
        }
    }

    // Leaves the position behind the closing quote.
    private void ReadString()
    {
        _tokenStart = _position;
        _hasEscapes = false;
        _position++;
        while (true)
        {
            _position += LengthOfPlain(_json[_position..]);
            switch (Next())
            {
                case (byte)'"':
                    _position++;
                    return;
                case (byte)'\\':
                    ReadEscape();
                    break;
                default:
                    throw Unexpected();
            }
        }
    }

    // How many bytes there are before a quote, a backslash or a control character.
    private static int LengthOfPlain(ReadOnlySpan<byte> text)
    {
        var length = 0;
        ref var start = ref MemoryMarshal.GetReference(text);
        for (; length <= text.Length - Vector256<byte>.Count; length += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref start, (nuint)length);
            var special = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
            if (special != Vector256<byte>.Zero)
            {
                return length + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            }
        }

        while (length < text.Length && text[length] is >= (byte)' ' and not ((byte)'"' or (byte)'\\'))
        {
            length++;
        }

        return length;
    }

    private void ReadEscape()
    {
        _hasEscapes = true;
        _position++;
        switch (Next())
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                _position++;
                break;
            case (byte)'u':
                _position++;
                for (var i = 0; i < 4; i++, _position++)
                {
                    if (!char.IsAsciiHexDigit((char)Next()))
                    {
                        throw Unexpected();
                    }
                }

                break;
            default:
                throw Unexpected();
        }
    }

    private void Open(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            throw new JsonException($"The JSON is deeper than {MaxDepth} levels.");
        }

        var bit = 1UL << (_depth & 63);
        ref var word = ref _brackets[_depth >> 6];
        word = isObject ? word | bit : word & ~bit;
        _depth++;
        _position++;
        _isInObject = isObject;
        TokenType = isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray;
    }

    private void Close(JsonTokenType type)
    {
        _tokenStart = _position++;
        _depth--;
        var outer = _depth - 1;
        _isInObject = outer >= 0 && (_brackets[outer >> 6] >> (outer & 63) & 1) != 0;
        TokenType = type;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        while ((uint)_position < (uint)_json.Length && _json[_position] <= ' ')
        {
            if (_json[_position] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                throw Unexpected();
            }

            _position++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Next() => (uint)_position < (uint)_json.Length ? _json[_position] : throw Unexpected();

    // What stands between the quotes.
    private readonly ReadOnlySpan<byte> Text()
    {
        var text = _json[(_tokenStart + 1).._position];
        return text[..text.LastIndexOf((byte)'"')];
    }

    // For what is needed seldom.
    private readonly Utf8JsonReader Token()
    {
        var reader = new Utf8JsonReader(_json.Slice(_tokenStart, Text().Length + 2));
        reader.Read();
        return reader;
    }

    private readonly JsonException Unexpected() => new(_position < _json.Length
        ? $"Unexpected character at byte {_position}."
        : "The JSON ends too early.");

    // One bit for each level: whether it is an object.
    [InlineArray(MaxDepth / 64)]
    private struct Brackets
    {
        private ulong _first;
    }
}
