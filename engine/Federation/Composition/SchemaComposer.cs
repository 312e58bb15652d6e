using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.PostMergeRules;
using Cacao.Federation.Composition.PreMergeRules;
using Cacao.Federation.Composition.Satisfiability;
using Cacao.Federation.Composition.SourceRules;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

/// <summary>Composes source schemas into one schema.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Schema-Composition"/>
public static class SchemaComposer
{
    /// <summary>
    /// Composes source schemas: each is validated alone, then all side by side, then they are merged, then what came
    /// out is validated, and last that each query path can be resolved. The first phase with errors is the last.
    /// </summary>
    /// <param name="sources">The source schemas; of two descriptions the first schema's wins.</param>
    /// <param name="options">What to do besides, or null for <see cref="CompositionOptions.Default"/>.</param>
    /// <returns>The supergraph and the log. Invalid schemas throw nothing.</returns>
    public static CompositionResult Compose(
        IReadOnlyList<SourceSchemaText> sources, CompositionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= CompositionOptions.Default;
        var log = new CompositionLog();

        var schemas = SourceSchemaReader.Read(sources, options, log);
        SpecifiedSourceRules.Validate(schemas, log);
        if (log.HasErrors && !options.RunsAllPhases)
        {
            return Failed(log);
        }

        var set = new SourceSchemaSet(schemas);
        SpecifiedPreMergeRules.Validate(set, log);
        if (log.HasErrors && !options.RunsAllPhases)
        {
            return Failed(log);
        }

        var merged = new SchemaMerger(set).Merge();
        SpecifiedPostMergeRules.Validate(merged, log);
        if (!log.HasErrors && options.ValidateSatisfiability)
        {
            new SatisfiabilityValidator(merged, log).Validate();
        }

        var supergraph = log.HasErrors ? null : new SupergraphWriter(merged).Write();
        return supergraph is not null && options.GlobalObjectIdentification
            ? AddNodeFields(supergraph, log)
            : new CompositionResult(supergraph, log.Entries);
    }

    /// <summary>Merges without rules: how fragments merge is specified too.</summary>
    internal static MergedSchema Merge(IReadOnlyList<SourceSchemaText> sources, CompositionOptions options)
    {
        var schemas = SourceSchemaReader.Read(sources, options, new CompositionLog());
        return new SchemaMerger(new SourceSchemaSet(schemas)).Merge();
    }

    private static CompositionResult AddNodeFields(DocumentNode supergraph, CompositionLog log)
    {
        if (NodeFieldsWriter.FindProblem(supergraph) is { } problem)
        {
            log.Write(LogEntries.InvalidMergedSchema(problem));
            return Failed(log);
        }

        return new CompositionResult(new NodeFieldsWriter(supergraph).Write(), log.Entries);
    }

    private static CompositionResult Failed(CompositionLog log) => new(null, log.Entries);
}
