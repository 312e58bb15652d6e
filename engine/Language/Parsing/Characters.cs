namespace Cacao.Language;

/// <summary>What each byte may start or continue; one table look-up instead of a chain of comparisons.</summary>
internal static class Characters
{
    private static readonly TokenKind[] s_startedTokens = CreateStartedTokens();
    private static readonly bool[] s_nameContinue = CreateNameContinue();

    /// <summary>
    /// The kind of token that a byte starts. Digits and the minus sign say <see cref="TokenKind.Int"/>, the quote
    /// <see cref="TokenKind.String"/> and a dot <see cref="TokenKind.Dot"/>; what follows decides about the rest.
    /// </summary>
    public static TokenKind StartedToken(byte value) => s_startedTokens[value];

    public static bool IsNameStart(byte value) => s_startedTokens[value] == TokenKind.Name;

    public static bool IsNameContinue(byte value) => s_nameContinue[value];

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static TokenKind[] CreateStartedTokens()
    {
        var kinds = new TokenKind[256];
        kinds['!'] = TokenKind.Bang;
        kinds['$'] = TokenKind.Dollar;
        kinds['&'] = TokenKind.Ampersand;
        kinds['('] = TokenKind.LeftParenthesis;
        kinds[')'] = TokenKind.RightParenthesis;
        kinds['.'] = TokenKind.Dot;
        kinds[':'] = TokenKind.Colon;
        kinds['='] = TokenKind.EqualsSign;
        kinds['@'] = TokenKind.At;
        kinds['['] = TokenKind.LeftBracket;
        kinds[']'] = TokenKind.RightBracket;
        kinds['{'] = TokenKind.LeftBrace;
        kinds['|'] = TokenKind.Pipe;
        kinds['}'] = TokenKind.RightBrace;
        kinds['<'] = TokenKind.LeftAngle;
        kinds['>'] = TokenKind.RightAngle;
        kinds['"'] = TokenKind.String;
        kinds['-'] = TokenKind.Int;
        Array.Fill(kinds, TokenKind.Int, '0', 10);
        Array.Fill(kinds, TokenKind.Name, 'A', 26);
        Array.Fill(kinds, TokenKind.Name, 'a', 26);
        kinds['_'] = TokenKind.Name;
        return kinds;
    }

    private static bool[] CreateNameContinue()
    {
        var table = new bool[256];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = s_startedTokens[i] == TokenKind.Name || IsDigit((byte)i);
        }

        return table;
    }
}
