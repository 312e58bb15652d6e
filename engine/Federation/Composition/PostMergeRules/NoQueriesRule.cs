using Cacao.Federation.Composition.Merge;
using Cacao.Language;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>Clients can query something.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-No-Queries"/>
internal sealed class NoQueriesRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        if (schema.RootType(OperationType.Query) is not { HasVisibleMembers: true, IsInaccessible: false })
        {
            log.Write(LogEntries.NoQueries(schema.RootType(OperationType.Query)));
        }
    }
}
