using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;
using Cacao.Validation;

namespace Cacao.CommandLine.Files;

/// <summary>The operations that clients may run, one document per file.</summary>
internal sealed class TrustedDocuments
{
    private const string InvalidDocument = "INVALID_DOCUMENT";

    private readonly IReadOnlyList<string> _files;

    private TrustedDocuments(IReadOnlyList<string> files)
    {
        _files = files;
    }

    public int Count => _files.Count;

    /// <summary>The files named <c>*.graphql</c> below a folder; none when there is no such folder.</summary>
    public static TrustedDocuments Find(string folder) => new(
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : []);

    /// <summary>A single document.</summary>
    public static TrustedDocuments Of(string file) => new([file]);

    /// <summary>What is wrong with the documents against the schema that clients see.</summary>
    /// <param name="supergraph">The supergraph, or a plain schema.</param>
    public IReadOnlyList<Diagnostic> Validate(DocumentNode supergraph)
    {
        if (_files.Count == 0)
        {
            return [];
        }

        var schema = new SchemaBuilder()
            .AddDocument(Supergraph.ToClientSchemaDocument(supergraph))
            .AllowMissingResolvers()
            .Build();
        return [.. _files.SelectMany(file => Validate(schema, file))];
    }

    private static IEnumerable<Diagnostic> Validate(Schema schema, string file)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(TextFile.Read(file));
        }
        catch (SyntaxException error)
        {
            var place = new SourceLocation(file, file, error.Line, error.Column, Length: 1);
            return [new Diagnostic(DiagnosticSeverity.Error, InvalidDocument, error.Message, [place])];
        }

        return DocumentValidator.Validate(schema, document).Errors.Select(
            error => new Diagnostic(DiagnosticSeverity.Error, InvalidDocument, error.Message, Places(file, error)));
    }

    private static IReadOnlyList<SourceLocation> Places(string file, IError error) =>
        error.Locations is { Count: > 0 } locations
            ? [.. locations.Select(place => new SourceLocation(file, file, place.Line, place.Column, Length: 1))]
            : [new SourceLocation(file, file, 1, 1, Length: 1)];
}
