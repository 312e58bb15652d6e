using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Parses source schemas.</summary>
internal static class SourceSchemaReader
{
    private static readonly ParserOptions s_parserOptions = new()
    {
        MaxBytes = 64 * 1024 * 1024, MaxTokens = int.MaxValue, MaxNodes = int.MaxValue, MaxDirectives = 1_000,
    };

    /// <summary>The schemas that parse; the others are reported.</summary>
    public static IReadOnlyList<SourceSchema> Read(
        IReadOnlyList<SourceSchemaText> sources, CompositionOptions options, CompositionLog log)
    {
        var names = new HashSet<string>();
        var schemas = new List<SourceSchema>(sources.Count);
        foreach (var source in sources)
        {
            if (!names.Add(source.Name))
            {
                log.Write(LogEntries.ConflictingSourceSchemaName(source));
            }
            else if (Parse(source, log) is { } document)
            {
                schemas.Add(new SourceSchema(source, document, options));
            }
        }

        return schemas;
    }

    private static DocumentNode? Parse(SourceSchemaText source, CompositionLog log)
    {
        try
        {
            return Utf8GraphQLParser.Parse(source.Text, s_parserOptions);
        }
        catch (SyntaxException error)
        {
            log.Write(LogEntries.SyntaxError(source, error));
            return null;
        }
    }
}
