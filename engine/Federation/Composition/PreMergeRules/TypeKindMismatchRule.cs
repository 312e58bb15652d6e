using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>A name means one kind of type in all schemas.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Type-Kind-Mismatch"/>
internal sealed class TypeKindMismatchRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var group in schemas.Types)
        {
            if (group.Members.Any(type => type.Kind != group.Kind))
            {
                log.Write(LogEntries.TypeKindMismatch(group));
            }
        }
    }
}
