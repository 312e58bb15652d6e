using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @provides are a selection set.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Syntax"/>
internal sealed class ProvidesInvalidSyntaxRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.Provides is { Error: { } error } provides)
            {
                log.Write(LogEntries.ProvidesInvalidSyntax(field, provides, error));
            }
        }
    }
}
