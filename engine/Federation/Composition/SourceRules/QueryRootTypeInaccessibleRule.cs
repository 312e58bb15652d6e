using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The query root type, where clients and lookups enter, is not hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Query-Root-Type-Inaccessible"/>
internal sealed class QueryRootTypeInaccessibleRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        var name = schema.RootTypes[OperationType.Query];
        if (name is not null && schema.Types.Find(name) is { IsInaccessible: true } type)
        {
            log.Write(LogEntries.QueryRootTypeInaccessible(type));
        }
    }
}
