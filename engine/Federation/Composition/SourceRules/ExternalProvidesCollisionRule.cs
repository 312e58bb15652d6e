using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A field that is resolved elsewhere provides nothing here.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Provides-Collision"/>
internal sealed class ExternalProvidesCollisionRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { IsExternal: true, Provides: not null })
            {
                log.Write(LogEntries.ExternalProvidesCollision(field));
            }
        }
    }
}
