using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A field that is resolved elsewhere does not move here.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Override-Collision"/>
internal sealed class ExternalOverrideCollisionRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { IsExternal: true, Override: not null })
            {
                log.Write(LogEntries.ExternalOverrideCollision(field));
            }
        }
    }
}
