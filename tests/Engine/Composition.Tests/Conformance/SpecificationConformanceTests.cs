using Cacao.Federation.Composition.Merge;
using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Conformance;

/// <summary>
/// Runs the examples of the specification: a counter-example gives the code of its rule, an example does not. What
/// other rules say to the fragments does not matter.
/// </summary>
public sealed class SpecificationConformanceTests
{
    private static readonly CompositionOptions s_options =
        new() { RunsAllPhases = true, ValidateSatisfiability = false };

    // Cases whose text contradicts itself, with the reason.
    private static readonly Dictionary<string, string> s_contradictory = new()
    {
        ["@internal 5"] = "shows the fields of Query under the name Product",
        ["Merge Output Fields 0"] = "drops the default that the merge algorithm, and another example, keep",
        ["Merge Output Fields 3"] = "leaves out the field \"discount\", which only schema A has",
    };

    [Fact]
    public void Marked_examples_behave_as_marked()
    {
        var marked = SpecificationCase.All.Where(given => given is { Code: not null, Kind: not "plain" }).ToList();
        var failures = marked
            .Where(given => !s_contradictory.ContainsKey(given.Key))
            .Where(given => Codes(given).Contains(given.Code!) != (given.Kind == "counter-example"))
            .Select(given => $"{given}\ngot {string.Join(", ", Codes(given))}")
            .ToList();

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(151, marked.Count);
    }

    [Fact]
    public void Merge_examples_give_the_composed_schema()
    {
        var composed = SpecificationCase.All.Where(given => given.Composed is not null).ToList();
        var failures = composed
            .Where(given => !s_contradictory.ContainsKey(given.Key))
            .Select(given => (Case: given, Expected: Expected(given), Actual: Actual(given)))
            .Where(outcome => outcome.Expected != outcome.Actual)
            .Select(outcome => $"{outcome.Case}\nexpected\n{outcome.Expected}\nactual\n{outcome.Actual}")
            .ToList();

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(35, composed.Count);
    }

    private static List<string> Codes(SpecificationCase given) =>
    [
        .. SchemaComposer.Compose(Complete(given), s_options).Log
            .Select(entry => entry.Code)
            .Distinct(),
    ];

    // What a schema lacks is what the rule about valid schemas is to find.
    private static IReadOnlyList<SourceSchemaText> Complete(SpecificationCase given) =>
        given.Code == LogEntryCodes.InvalidGraphQL ? given.Schemas : FragmentCompleter.Complete(given.Schemas);

    private static string Expected(SpecificationCase given) => Print(Utf8GraphQLParser.Parse(given.Composed!));

    // The composed schema of an example shows some of the types.
    private static string Actual(SpecificationCase given)
    {
        var shown = Utf8GraphQLParser.Parse(given.Composed!).Definitions
            .OfType<TypeDefinitionNode>()
            .Select(type => type.Name.Value)
            .ToHashSet();
        var merged = SchemaComposer.Merge(FragmentCompleter.Complete(given.Schemas), s_options);
        var types = Supergraph.ToClientSchemaDocument(new SupergraphWriter(merged).Write()).Definitions
            .OfType<TypeDefinitionNode>()
            .Where(type => shown.Contains(type.Name.Value));
        return Print(new DocumentNode([.. types]));
    }

    private static string Print(DocumentNode document) => string.Join(
        "\n\n",
        document.Definitions.OfType<TypeDefinitionNode>()
            .OrderBy(type => type.Name.Value, StringComparer.Ordinal)
            .Select(type => SyntaxPrinter.Print(type)));
}
