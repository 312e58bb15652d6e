using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The map of @is is a field selection map.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Syntax"/>
internal sealed class IsInvalidSyntaxRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Is is { Error: { } error } map)
            {
                log.Write(LogEntries.IsInvalidSyntax(argument, map, error));
            }
        }
    }
}
