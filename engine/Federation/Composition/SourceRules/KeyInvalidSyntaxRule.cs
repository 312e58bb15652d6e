using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @key are a selection set.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Syntax"/>
internal sealed class KeyInvalidSyntaxRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var type in schema.ComplexTypes)
        {
            foreach (var key in type.Keys)
            {
                if (key.Error is { } error)
                {
                    log.Write(LogEntries.KeyInvalidSyntax(type, key, error));
                }
            }
        }
    }
}
