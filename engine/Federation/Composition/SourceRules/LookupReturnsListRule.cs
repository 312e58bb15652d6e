using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A lookup finds one entity.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Returns-List"/>
internal sealed class LookupReturnsListRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.IsLookup && field.Type.IsList())
            {
                log.Write(LogEntries.LookupReturnsList(field));
            }
        }
    }
}
