using System.Text;
using Cacao.Language;

namespace Cacao.Federation.Composition.Tests;

/// <summary>Composes schemas given as text; they are named A, B, C in their order.</summary>
internal static class Composed
{
    public static CompositionResult Of(params string[] schemas) => Of(CompositionOptions.Default, schemas);

    public static CompositionResult Of(CompositionOptions options, params string[] schemas) =>
        SchemaComposer.Compose(Named(schemas), options);

    public static IReadOnlyList<SourceSchemaText> Named(params string[] schemas) =>
        [.. schemas.Select((text, index) => new SourceSchemaText(((char)('A' + index)).ToString(), text))];

    /// <summary>Asserts that the schemas compose without an error or a warning.</summary>
    public static void AssertValid(params string[] schemas) => AssertLog("", schemas);

    /// <summary>
    /// Asserts all errors and warnings of a composition, printed one below the other. In the expected text a line that
    /// is indented by four spaces continues the one above.
    /// </summary>
    public static void AssertLog(string expected, params string[] schemas)
    {
        var result = Of(schemas);
        Assert.Equal(expected.Replace("\n    ", " "), string.Join("\n", result.Log));
        Assert.Equal(result.Log.All(entry => entry.Severity == LogSeverity.Warning), result.IsSuccess);
    }

    /// <summary>The supergraph without its fixed definitions, so that tests show what differs.</summary>
    public static string Supergraph(CompositionResult result)
    {
        Assert.Empty(result.Errors);
        var printed = Composition.Supergraph.Print(result.Supergraph!);
        return printed[..printed.IndexOf("directive @inaccessible", StringComparison.Ordinal)];
    }

    /// <summary>What clients see of the supergraph, without the schema definition.</summary>
    public static string ClientSchema(CompositionResult result)
    {
        Assert.Empty(result.Errors);
        var document = Composition.Supergraph.ToClientSchemaDocument(result.Supergraph!);
        var text = new StringBuilder();
        foreach (var definition in document.Definitions.Where(definition => definition is not SchemaDefinitionNode))
        {
            text.Append(SyntaxPrinter.Print(definition)).Append("\n\n");
        }

        return text.ToString();
    }

    public static void Equal(string expected, string actual) => Assert.Equal(expected.Trim(), actual.Trim());
}
