using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A field that is resolved elsewhere requires nothing here.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Require-Collision"/>
internal sealed class ExternalRequireCollisionRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { IsExternal: true, HasRequirements: true })
            {
                log.Write(LogEntries.ExternalRequireCollision(field));
            }
        }
    }
}
