using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>An external field is resolved by some other schema.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Missing-on-Base"/>
internal sealed class ExternalMissingOnBaseRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields)
        {
            if (field.Members.All(definition => definition.IsExternal))
            {
                log.Write(LogEntries.ExternalMissingOnBase(field));
            }
        }
    }
}
