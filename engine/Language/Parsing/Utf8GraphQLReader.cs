using System.Buffers;
using System.Text;

namespace Cacao.Language;

/// <summary>
/// Splits UTF-8 bytes into tokens, one at a time and without allocating.
/// </summary>
/// <remarks>
/// The source has been checked to be valid UTF-8 before the first token, so bytes above 0x7F need no care inside of
/// strings and comments. <see href="https://spec.graphql.org/September2025/#sec-Source-Text.Lexical-Tokens"/>
/// </remarks>
internal ref partial struct Utf8GraphQLReader
{
    private static readonly SearchValues<byte> s_lineTerminators = SearchValues.Create("\n\r"u8);

    private readonly ReadOnlySpan<byte> _source;
    private readonly int _maxTokens;
    private readonly bool _selectionMap;
    private readonly bool _ascii;
    private int _position;
    private int _tokens;
    private int _line;

    // Where the current line starts. Characters that take more bytes than UTF-16 code units move it to the right, so
    // that the difference to a position on the line is always a column.
    private int _lineStart;

    private TokenKind _kind;
    private int _start;
    private int _end;
    private int _previousEnd;
    private int _tokenLine;
    private int _tokenColumn;
    private bool _hasEscapes;

    /// <summary>Starts in front of the first token.</summary>
    /// <param name="source">The source, in UTF-8.</param>
    /// <param name="maxTokens">How many tokens to read before giving up.</param>
    /// <param name="selectionMap">Whether the tokens of field selection maps exist, in place of the spread.</param>
    /// <exception cref="SyntaxException">The source is not valid UTF-8.</exception>
    public Utf8GraphQLReader(ReadOnlySpan<byte> source, int maxTokens, bool selectionMap = false)
    {
        _source = source;
        _maxTokens = maxTokens;
        _selectionMap = selectionMap;
        _line = 1;
        _ascii = Ascii.IsValid(source);
        if (!_ascii)
        {
            RequireValidUtf8(source);
            if (source.StartsWith(ByteOrderMark))
            {
                _position = ByteOrderMark.Length;
                _lineStart = _position;
            }
        }
    }

    /// <summary>U+FEFF in UTF-8. At the start of the source it counts as no column.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The kind of the current token.</summary>
    public readonly TokenKind Kind => _kind;

    /// <summary>The offset of the current token.</summary>
    public readonly int Start => _start;

    /// <summary>The offset behind the current token.</summary>
    public readonly int End => _end;

    /// <summary>The offset behind the token before the current one.</summary>
    public readonly int PreviousEnd => _previousEnd;

    /// <summary>The line of the current token, from 1.</summary>
    public readonly int Line => _tokenLine;

    /// <summary>The column of the current token, from 1.</summary>
    public readonly int Column => _tokenColumn;

    /// <summary>The bytes of the current token, with its quotes if it is a string.</summary>
    public readonly ReadOnlySpan<byte> Value => _source[_start.._end];

    /// <summary>The whole source.</summary>
    public readonly ReadOnlySpan<byte> Source => _source;

    /// <summary>Reads the next token, which at the end of the source is <see cref="TokenKind.EndOfSource"/>.</summary>
    public void Read()
    {
        _previousEnd = _end;
        SkipIgnored();
        _start = _position;
        _tokenLine = _line;
        _tokenColumn = _position - _lineStart + 1;
        if (_position >= _source.Length)
        {
            _kind = TokenKind.EndOfSource;
            _end = _position;
            return;
        }

        if (++_tokens > _maxTokens)
        {
            ThrowTooManyTokens();
        }

        _kind = Characters.StartedToken(_source[_position]);
        switch (_kind)
        {
            case TokenKind.Name:
                ReadName();
                break;
            case TokenKind.Int:
                ReadNumber();
                break;
            case TokenKind.String:
                ReadString();
                break;
            case TokenKind.Dot:
                ReadDots();
                break;
            case TokenKind.None:
            case TokenKind.LeftAngle or TokenKind.RightAngle when !_selectionMap:
                ThrowUnexpectedCharacter();
                break;
            default:
                _position++;
                break;
        }

        _end = _position;
    }

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)',' or (byte)'\t':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    SkipLineTerminator();
                    SkipIndentation();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _source[_position..].StartsWith(ByteOrderMark):
                    _position += ByteOrderMark.Length;
                    _lineStart += ByteOrderMark.Length - 1;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineTerminator()
    {
        var carriageReturn = _source[_position++] == '\r';
        if (carriageReturn && _position < _source.Length && _source[_position] == '\n')
        {
            _position++;
        }

        _line++;
        _lineStart = _position;
    }

    private void SkipIndentation()
    {
        var spaces = _source[_position..].IndexOfAnyExcept((byte)' ');
        _position = spaces < 0 ? _source.Length : _position + spaces;
    }

    private void SkipComment()
    {
        var length = _source[_position..].IndexOfAny(s_lineTerminators);
        var end = length < 0 ? _source.Length : _position + length;
        CountWideCharacters(_position, end);
        _position = end;
    }

    private void ReadName()
    {
        var position = _position + 1;
        while (position < _source.Length && Characters.IsNameContinue(_source[position]))
        {
            position++;
        }

        _position = position;
    }

    private void ReadDots()
    {
        if (_selectionMap)
        {
            _position++;
            return;
        }

        if (!_source[_position..].StartsWith("..."u8))
        {
            ThrowLonelyDots();
        }

        _kind = TokenKind.Spread;
        _position += 3;
    }

    /// <summary>Keeps the columns behind a stretch of one line right, see <see cref="_lineStart"/>.</summary>
    private void CountWideCharacters(int start, int end)
    {
        if (!_ascii)
        {
            var text = _source[start..end];
            _lineStart += text.Length - Encoding.UTF8.GetCharCount(text);
        }
    }
}
