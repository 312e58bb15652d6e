using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Cacao.Language;

/// <summary>
/// Parses GraphQL documents, executable and type system, from UTF-8 bytes to the syntax tree by recursive descent.
/// </summary>
/// <remarks>
/// The grammar is that of <see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary"/>. Methods
/// are named after its productions. The depth of recursion is bounded by <see cref="ParserOptions.MaxDepth"/>.
/// </remarks>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private readonly int _maxDepth;
    private Utf8GraphQLReader _reader;
    private NodeStack _pending;
    private int _depth;
    private int _nodes;

    private Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions options, bool selectionMap)
    {
        if (source.Length > options.MaxBytes)
        {
            ThrowTooManyBytes(options);
        }

        _options = options;
        _maxDepth = Math.Min(options.MaxDepth, ParserOptions.DepthCeiling);
        _reader = new Utf8GraphQLReader(source, options.MaxTokens, selectionMap);
        _reader.Read();
        _pending = new NodeStack();
    }

    private delegate T Production<T>(ref Utf8GraphQLParser parser);

    /// <summary>Parses a document.</summary>
    /// <param name="source">The document in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="options">The limits and dialect, or null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="SyntaxException">The source is no document, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseDocument());

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseDocument());

    /// <summary>Parses a single value, in which variables may occur.</summary>
    /// <param name="source">The value, for example <c>{ a: [1, $b] }</c>.</param>
    /// <param name="options">The limits and dialect, or null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="SyntaxException">The source is no value, or exceeds a limit.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseValue(isConstant: false));

    /// <inheritdoc cref="ParseValue(string, ParserOptions?)"/>
    public static ValueNode ParseValue(ReadOnlySpan<byte> source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseValue(isConstant: false));

    /// <summary>Parses a single type reference.</summary>
    /// <param name="source">The type reference, for example <c>[Int!]!</c>.</param>
    /// <param name="options">The limits and dialect, or null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="SyntaxException">The source is no type reference, or exceeds a limit.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseType());

    /// <summary>Parses a selection set, with its braces or without: <c>id name { first }</c>.</summary>
    /// <param name="source">The selection set.</param>
    /// <param name="options">The limits and dialect, or null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="SyntaxException">The source is no selection set, or exceeds a limit.</exception>
    public static SelectionSetNode ParseSelectionSet(string source, ParserOptions? options = null) =>
        Parse(source, options, static (ref parser) => parser.ParseSelectionSetOrSelections());

    private static T Parse<T>(
        ReadOnlySpan<byte> source,
        ParserOptions? options,
        Production<T> production,
        bool selectionMap = false)
    {
        var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default, selectionMap);
        try
        {
            var result = production(ref parser);
            if (parser._reader.Kind != TokenKind.EndOfSource)
            {
                parser.ThrowExpected("the end of the text");
            }

            return result;
        }
        finally
        {
            parser._pending.Dispose();
        }
    }

    private static T Parse<T>(
        string source,
        ParserOptions? options,
        Production<T> production,
        bool selectionMap = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ParserOptions.Default;

        // A UTF-16 code unit takes at least one byte, so this rejects before memory is taken.
        if (source.Length > options.MaxBytes)
        {
            ThrowTooManyBytes(options);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, Encoding.UTF8.GetByteCount(source)));
        try
        {
            var status = Utf8.FromUtf16(source, buffer, out var read, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                ThrowLoneSurrogate(buffer.AsSpan(0, written), source[read]);
            }

            return Parse(buffer.AsSpan(0, written), options, production, selectionMap);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private DocumentNode ParseDocument()
    {
        var mark = Mark();
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseDefinition());
        }
        while (_reader.Kind != TokenKind.EndOfSource);

        return new DocumentNode(_pending.Pop<DefinitionNode>(first), Locate(mark));
    }

    private DefinitionNode ParseDefinition()
    {
        var mark = Mark();
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            return ParseShortQuery(mark);
        }

        if (_reader.Kind is not (TokenKind.String or TokenKind.BlockString))
        {
            return TryParseDescribedDefinition(mark, null) ?? TryParseExtension(mark) ?? ThrowNoDefinition();
        }

        var description = ParseStringValue();
        return TryParseDescribedDefinition(mark, description) ?? ThrowCannotBeDescribed(mark);
    }

    private DefinitionNode? TryParseDescribedDefinition(TokenMark mark, StringValueNode? description)
    {
        if (_reader.Kind != TokenKind.Name)
        {
            return null;
        }

        // The comparisons look at the length first, so a keyword costs about as much as a switch would.
        var keyword = _reader.Value;
        return keyword switch
        {
            _ when TryGetOperationType(keyword, out var type) => ParseOperationDefinition(mark, description, type),
            _ when keyword.SequenceEqual("fragment"u8) => ParseFragmentDefinition(mark, description),
            _ when keyword.SequenceEqual("type"u8) => ParseObjectTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("input"u8) => ParseInputObjectTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("enum"u8) => ParseEnumTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("union"u8) => ParseUnionTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("scalar"u8) => ParseScalarTypeDefinition(mark, description),
            _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveDefinition(mark, description),
            _ when keyword.SequenceEqual("schema"u8) => ParseSchemaDefinition(mark, description),
            _ => null,
        };
    }
}
