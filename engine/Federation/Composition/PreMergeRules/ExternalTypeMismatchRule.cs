using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>An external field has the type that it has where it is resolved.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Type-Mismatch"/>
internal sealed class ExternalTypeMismatchRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields)
        {
            var own = field.Members.Where(definition => !definition.IsExternal).ToList();
            foreach (var external in field.Members.Where(definition => definition.IsExternal))
            {
                if (own.FirstOrDefault(definition => !definition.Type.SameAs(external.Type)) is { } different)
                {
                    log.Write(LogEntries.ExternalTypeMismatch(external, different));
                }
            }
        }
    }
}
