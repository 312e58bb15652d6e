using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A lookup can say that there is no such entity.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Returns-Non-Nullable-Type"/>
internal sealed class LookupReturnsNonNullableTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.IsLookup && field.Type.IsNonNull() && !field.Type.IsList())
            {
                log.Write(LogEntries.LookupReturnsNonNullableType(field));
            }
        }
    }
}
