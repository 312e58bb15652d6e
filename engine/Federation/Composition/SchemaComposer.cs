using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

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
        if (log.HasErrors)
        {
            return Failed(log);
        }

        var merged = new SchemaMerger(new SourceSchemaSet(schemas)).Merge();
        return new CompositionResult(new SupergraphWriter(merged).Write(), log.Entries);
    }

    private static CompositionResult Failed(CompositionLog log) => new(null, log.Entries);
}
