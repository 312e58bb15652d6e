using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The map of @is is given as a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Field-Type"/>
internal sealed class IsInvalidFieldTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Is is { Text: null } map && map.Directive.Argument("field") is not null)
            {
                log.Write(LogEntries.IsInvalidFieldType(argument, map));
            }
        }
    }
}
