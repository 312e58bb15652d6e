using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cacao.Language;

public ref partial struct Utf8GraphQLParser
{
    private const string ExtendedKinds =
        "\"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\"";

    [DoesNotReturn]
    private static void ThrowTooManyBytes(ParserOptions options) => throw new SyntaxException(
        SyntaxErrorReason.TooManyBytes,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The document has more than {options.MaxBytes} bytes, which is the limit."),
        line: 1,
        column: 1,
        position: 0);

    [DoesNotReturn]
    private static void ThrowLoneSurrogate(ReadOnlySpan<byte> before, char surrogate) => SyntaxError.Throw(
        before,
        before.Length,
        SyntaxErrorReason.InvalidEncoding,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Found the lone surrogate U+{(int)surrogate:X4}, expected a Unicode scalar value."));

    [DoesNotReturn]
    private readonly void ThrowExpected(string expected) =>
        Throw(SyntaxErrorReason.UnexpectedToken, $"Expected {expected}, found {_reader.Describe()}.");

    [DoesNotReturn]
    private readonly DefinitionNode ThrowNoDefinition()
    {
        ThrowExpected("an operation, a fragment or a type system definition");
        return null;
    }

    [DoesNotReturn]
    private readonly DefinitionNode ThrowNoExtension()
    {
        ThrowExpected(ExtendedKinds);
        return null;
    }

    /// <summary>
    /// Blames the description when what follows is a definition that has none, else the token that follows.
    /// </summary>
    [DoesNotReturn]
    private readonly DefinitionNode ThrowCannotBeDescribed(TokenMark description)
    {
        if (_reader.Kind != TokenKind.LeftBrace && !IsKeyword("extend"u8))
        {
            ThrowExpected("a definition after its description");
        }

        SyntaxError.Throw(
            _reader.Source,
            description.Start,
            SyntaxErrorReason.MisplacedDescription,
            _reader.Kind == TokenKind.LeftBrace
                ? "Unexpected description, the short form of a query has none; write \"query\" in front of \"{\"."
                : "Unexpected description, an extension has none.");
        return null;
    }

    [DoesNotReturn]
    private readonly ValueNode ThrowVariableInConstant()
    {
        var ahead = _reader;
        ahead.Read();
        var name = ahead.Kind == TokenKind.Name ? ahead.Value : [];
        Throw(
            SyntaxErrorReason.VariableInConstant,
            $"Expected a constant value, found the variable {SyntaxError.Quote([(byte)'$', .. name])}.");
        return null;
    }

    [DoesNotReturn]
    private readonly void ThrowReserved(string why) =>
        Throw(SyntaxErrorReason.ReservedName, $"The name {SyntaxError.Quote(_reader.Value)} is reserved, it {why}.");

    [DoesNotReturn]
    private readonly void ThrowUnknownDirectiveLocation() => Throw(
        SyntaxErrorReason.UnknownDirectiveLocation,
        $"Expected a directive location, found {_reader.Describe()}.");

    [DoesNotReturn]
    private readonly void ThrowTooDeep() => ThrowLimit(SyntaxErrorReason.TooDeep, "levels of nesting", _depth - 1);

    [DoesNotReturn]
    private readonly void ThrowTooManyNodes() =>
        ThrowLimit(SyntaxErrorReason.TooManyNodes, "syntax nodes", _options.MaxNodes);

    [DoesNotReturn]
    private readonly void ThrowTooManyDirectives() =>
        ThrowLimit(SyntaxErrorReason.TooManyDirectives, "directives at one place", _options.MaxDirectives);

    [DoesNotReturn]
    private readonly void ThrowLimit(SyntaxErrorReason reason, string what, int limit) => Throw(
        reason,
        string.Create(CultureInfo.InvariantCulture, $"The document has more than {limit} {what}, which is the limit."));

    [DoesNotReturn]
    private readonly void Throw(SyntaxErrorReason reason, string message) =>
        SyntaxError.Throw(_reader.Source, _reader.Start, reason, message);
}
