using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>An external field is there for a key or for a provides of the same schema.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Unused"/>
internal sealed class ExternalUnusedRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        var provided = ProvidedSelections.All(schema)
            .SelectMany(provision => provision.Selected.Implementations())
            .ToHashSet();
        foreach (var field in schema.Fields)
        {
            if (field.IsExternal && !provided.Contains(field) && !schema.DeclaredKeyFields.Contains(field))
            {
                log.Write(LogEntries.ExternalUnused(field));
            }
        }
    }
}
