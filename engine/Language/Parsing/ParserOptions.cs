namespace Cacao.Language;

/// <summary>
/// What the parser accepts and how much of it. The limits are on by default and hold for servers that face the public;
/// a build tool that reads its own large schema raises them.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The largest source in UTF-8 bytes. Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The largest number of tokens, without the end of the source. Default: 1,000,000.</summary>
    public int MaxTokens { get; init; } = 1_000_000;

    /// <summary>The largest number of syntax nodes. Default: 1,000,000.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>
    /// How deep selection sets, list and object values and list types may nest. Default: 200; at most
    /// <see cref="DepthCeiling"/> is honoured, so that no document can overflow the stack.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>The largest number of directives applied at one place. Default: 64.</summary>
    public int MaxDirectives { get; init; } = 64;

    /// <summary>Leaves <see cref="SyntaxNode.Location"/> null. Default: false.</summary>
    public bool NoLocations { get; init; }

    /// <summary>
    /// Accepts variable definitions on fragments, an experiment that the specification does not contain.
    /// Default: false.
    /// </summary>
    public bool AllowFragmentVariables { get; init; }

    /// <summary>The depth that <see cref="MaxDepth"/> can be raised to.</summary>
    public const int DepthCeiling = 500;
}
