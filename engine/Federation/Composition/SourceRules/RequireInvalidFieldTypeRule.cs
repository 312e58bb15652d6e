using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The map of @require is given as a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Fields-Type"/>
internal sealed class RequireInvalidFieldTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Require is { Text: null } map && map.Directive.Argument("field") is not null)
            {
                log.Write(LogEntries.RequireInvalidFieldType(argument, map));
            }
        }
    }
}
