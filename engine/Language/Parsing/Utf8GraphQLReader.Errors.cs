using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Cacao.Language;

internal ref partial struct Utf8GraphQLReader
{
    /// <summary>Names the current token for a message.</summary>
    public readonly string Describe() => _kind switch
    {
        TokenKind.EndOfSource => "the end of the text",
        TokenKind.Name => $"the name {SyntaxError.Quote(Value)}",
        TokenKind.Int or TokenKind.Float => $"the number {SyntaxError.Quote(Value)}",
        TokenKind.String => $"the string {SyntaxError.Quote(_source[(_start + 1)..(_end - 1)])}",
        TokenKind.BlockString => $"the block string {SyntaxError.Quote(_source[(_start + 3)..(_end - 3)])}",
        _ => SyntaxError.Quote(Value),
    };

    private static void RequireValidUtf8(ReadOnlySpan<byte> source)
    {
        if (Utf8.IsValid(source))
        {
            return;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        SyntaxError.Throw(
            source,
            position,
            SyntaxErrorReason.InvalidEncoding,
            $"Found the byte 0x{source[position]:X2}, which starts no character, expected valid UTF-8.");
    }

    [DoesNotReturn]
    private readonly void ThrowTooManyTokens() => SyntaxError.Throw(
        _source,
        _start,
        SyntaxErrorReason.TooManyTokens,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The document has more than {_maxTokens} tokens, which is the limit."));

    [DoesNotReturn]
    private readonly void ThrowUnexpectedCharacter()
    {
        Rune.DecodeFromUtf8(_source[_position..], out var character, out var length);
        var shown = Rune.IsControl(character) || Rune.IsWhiteSpace(character)
            ? string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}")
            : SyntaxError.Quote(_source.Slice(_position, length));
        var hint = character.Value == '\'' ? " A string is written with double quotes." : "";
        SyntaxError.Throw(
            _source,
            _position,
            SyntaxErrorReason.UnexpectedCharacter,
            $"Unexpected character {shown}, expected a token.{hint}");
    }

    [DoesNotReturn]
    private readonly void ThrowLonelyDots() => SyntaxError.Throw(
        _source,
        _position,
        SyntaxErrorReason.UnexpectedCharacter,
        "Unexpected character \".\", expected \"...\".");

    [DoesNotReturn]
    private readonly void ThrowInvalidNumber(string why)
    {
        var end = Math.Min(_position + 1, _source.Length);
        while (end < _source.Length && (_source[end] & 0xC0) == 0x80)
        {
            end++;
        }

        SyntaxError.Throw(
            _source,
            _position,
            SyntaxErrorReason.InvalidNumber,
            $"Invalid number {SyntaxError.Quote(_source[_start..end])}: {why}.");
    }

    [DoesNotReturn]
    private readonly void ThrowUnterminatedString(int position) => SyntaxError.Throw(
        _source,
        position,
        SyntaxErrorReason.UnterminatedString,
        _kind == TokenKind.BlockString
            ? "Unterminated block string, expected \"\"\" before the end of the text."
            : "Unterminated string, expected a closing quote before the end of the line.");
}
