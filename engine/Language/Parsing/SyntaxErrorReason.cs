namespace Cacao.Language;

/// <summary>Why a source was rejected: the closed list of reasons of <see cref="SyntaxException"/>.</summary>
public enum SyntaxErrorReason
{
    /// <summary>A token stands where the grammar wants another one, or the source ends too early.</summary>
    UnexpectedToken,

    /// <summary>A character that starts no token.</summary>
    UnexpectedCharacter,

    /// <summary>A number that is not written as the grammar wants it, for example <c>01</c> or <c>1.</c>.</summary>
    InvalidNumber,

    /// <summary>A string without its closing quotes.</summary>
    UnterminatedString,

    /// <summary>An escape that does not exist or names no Unicode scalar value.</summary>
    InvalidEscape,

    /// <summary>Bytes that are not UTF-8, or a lone surrogate in a .NET string.</summary>
    InvalidEncoding,

    /// <summary>A name that is reserved at its place: <c>on</c>, <c>true</c>, <c>false</c>, <c>null</c>.</summary>
    ReservedName,

    /// <summary>A description in front of something that has none.</summary>
    MisplacedDescription,

    /// <summary>A variable where only constant values are allowed.</summary>
    VariableInConstant,

    /// <summary>A directive location that the specification does not have.</summary>
    UnknownDirectiveLocation,

    /// <summary>The source exceeds <see cref="ParserOptions.MaxBytes"/>.</summary>
    TooManyBytes,

    /// <summary>The source exceeds <see cref="ParserOptions.MaxTokens"/>.</summary>
    TooManyTokens,

    /// <summary>The source exceeds <see cref="ParserOptions.MaxNodes"/>.</summary>
    TooManyNodes,

    /// <summary>The source exceeds <see cref="ParserOptions.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>The source exceeds <see cref="ParserOptions.MaxDirectives"/>.</summary>
    TooManyDirectives,
}
