using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Only a field that returns objects has fields below it to provide.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-on-Non-Composite-Field"/>
internal sealed class ProvidesOnNonCompositeFieldRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.Provides is { } provides && !IsComposite(schema, field))
            {
                log.Write(LogEntries.ProvidesOnNonCompositeField(field, provides));
            }
        }
    }

    private static bool IsComposite(SourceSchema schema, SourceField field) =>
        schema.Types.Find(field.Type.NamedType()) is SourceComplexType or SourceUnionType;
}
