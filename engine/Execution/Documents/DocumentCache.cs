using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Language;
using Cacao.Types;
using Cacao.Validation;

namespace Cacao.Execution.Documents;

/// <summary>Parses and validates each document once. Documents that cannot be parsed, and very long ones, are not kept.</summary>
internal sealed class DocumentCache(Schema schema, RequestExecutorOptions options)
{
    // A cache full of documents of this size takes some tens of megabytes.
    private const int MaxCachedLength = 128 * 1024;

    private readonly BoundedCache<byte[], ParsedDocument> _documents = new(options.DocumentCacheSize, Utf8Comparer.Instance);

    /// <summary>Gets a document by its source.</summary>
    /// <exception cref="SyntaxException">The source is not GraphQL.</exception>
    public ParsedDocument Get(ReadOnlySpan<byte> source)
    {
        if (_documents.TryGet(source, out var document))
        {
            return document;
        }

        return source.Length > MaxCachedLength
            ? Parse(source)
            : _documents.GetOrAdd(source.ToArray(), static (source, cache) => cache.Parse(source), this);
    }

    private ParsedDocument Parse(ReadOnlySpan<byte> source)
    {
        DocumentNode document;
        using (ExecutionActivities.StartParse())
        {
            document = Utf8GraphQLParser.Parse(source, options.Parser);
        }

        using (ExecutionActivities.StartValidate())
        {
            var result = DocumentValidator.Validate(schema, document, options.Validation);
            return new ParsedDocument(document, result.Errors);
        }
    }
}
