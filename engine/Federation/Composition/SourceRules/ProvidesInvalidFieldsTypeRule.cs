using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @provides are given as a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Fields-Type"/>
internal sealed class ProvidesInvalidFieldsTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.Provides is { Text: null } provides && provides.Directive.Argument("fields") is not null)
            {
                log.Write(LogEntries.ProvidesInvalidFieldsType(field, provides));
            }
        }
    }
}
