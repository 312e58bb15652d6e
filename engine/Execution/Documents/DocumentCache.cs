using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Instrumentation;
using Cacao.Language;
using Cacao.Types;
using Cacao.Validation;

namespace Cacao.Execution.Documents;

/// <summary>Parses and validates each document once. Documents that cannot be parsed, and very long ones, are not kept.</summary>
internal sealed class DocumentCache(Schema schema, RequestExecutorOptions options, DiagnosticEvents? events)
{
    // A cache full of documents of this size takes some tens of megabytes.
    private const int MaxCachedLength = 128 * 1024;

    private readonly BoundedCache<byte[], ParsedDocument> _documents = new(options.DocumentCacheSize, Utf8Comparer.Instance);

    /// <summary>Gets a document by its source.</summary>
    /// <param name="source">The source in UTF-8.</param>
    /// <param name="context">The request, when somebody listens.</param>
    /// <exception cref="SyntaxException">The source is not GraphQL.</exception>
    public ParsedDocument Get(ReadOnlySpan<byte> source, RequestContext? context)
    {
        if (_documents.TryGet(source, out var document))
        {
            ExecutionMetrics.LookUp(isCached: true);
            if (context is not null)
            {
                context.Document = document.Document;
                events!.RetrievedDocumentFromCache(context);
            }

            return document;
        }

        ExecutionMetrics.LookUp(isCached: false);
        return source.Length > MaxCachedLength
            ? Parse(source, context)
            : Add(source.ToArray(), context);
    }

    private ParsedDocument Add(byte[] source, RequestContext? context)
    {
        var document = _documents.GetOrAdd(
            source,
            static (source, state) => state.Cache.Parse(source, state.Context),
            (Cache: this, Context: context));
        if (context is not null)
        {
            events!.AddedDocumentToCache(context);
        }

        return document;
    }

    private ParsedDocument Parse(ReadOnlySpan<byte> source, RequestContext? context)
    {
        DocumentNode document;
        using (ExecutionActivities.StartParse())
        using (context is null ? null : events!.ParseDocument(context))
        {
            document = Utf8GraphQLParser.Parse(source, options.Parser);
        }

        if (context is not null)
        {
            context.Document = document;
        }

        using (ExecutionActivities.StartValidate())
        using (context is null ? null : events!.ValidateDocument(context))
        {
            var result = DocumentValidator.Validate(schema, document, options.Validation);
            return new ParsedDocument(document, result.Errors);
        }
    }
}
