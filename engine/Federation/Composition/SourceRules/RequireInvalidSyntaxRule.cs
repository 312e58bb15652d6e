using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The map of @require is a field selection map.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Syntax"/>
internal sealed class RequireInvalidSyntaxRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Require is { Error: { } error } map)
            {
                log.Write(LogEntries.RequireInvalidSyntax(argument, map, error));
            }
        }
    }
}
