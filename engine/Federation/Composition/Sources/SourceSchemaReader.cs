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
        var schemas = new List<SourceSchema>(sources.Count);
        foreach (var source in sources)
        {
            try
            {
                var document = Utf8GraphQLParser.Parse(source.Text, s_parserOptions);
                schemas.Add(new SourceSchema(source, document, options));
            }
            catch (SyntaxException exception)
            {
                var location = new SourceLocation(
                    source.Name, source.FilePath, exception.Line, exception.Column, Length: 1);
                log.Write(new CompositionLogEntry(
                    LogEntryCodes.InvalidGraphQL, LogSeverity.Error, exception.Message, null, [location]));
            }
        }

        return schemas;
    }
}
