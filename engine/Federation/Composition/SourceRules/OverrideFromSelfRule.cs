using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A field does not move from a schema to the same schema.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-from-Self"/>
internal sealed class OverrideFromSelfRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.OverrideFrom == schema.Name)
            {
                log.Write(LogEntries.OverrideFromSelf(field));
            }
        }
    }
}
