using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @key are given as a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Fields-Type"/>
internal sealed class KeyInvalidFieldsTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var type in schema.ComplexTypes)
        {
            foreach (var key in type.Keys)
            {
                if (key.Text is null && key.Directive.Argument("fields") is not null)
                {
                    log.Write(LogEntries.KeyInvalidFieldsType(type, key));
                }
            }
        }
    }
}
