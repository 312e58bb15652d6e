namespace Cacao.Language;

/// <summary>The lexical tokens, see <see href="https://spec.graphql.org/September2025/#Token"/>.</summary>
internal enum TokenKind : byte
{
    /// <summary>Stands in the character table for bytes that start no token.</summary>
    None,
    EndOfSource,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    EqualsSign,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,

    /// <summary>Only in field selection maps.</summary>
    Dot,

    /// <summary>Only in field selection maps.</summary>
    LeftAngle,

    /// <summary>Only in field selection maps.</summary>
    RightAngle,
}
