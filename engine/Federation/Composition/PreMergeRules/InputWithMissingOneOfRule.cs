using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// An input type is @oneOf in all schemas or in none. This rule is our own: the specification does not say how
/// such types merge.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Merge-Input-Types"/>
internal sealed class InputWithMissingOneOfRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var group in schemas.Types)
        {
            var types = group.Members.OfType<SourceInputObjectType>().ToLookup(type => type.IsOneOf);
            if (types.Count > 1)
            {
                log.Write(LogEntries.InputWithMissingOneOf(types[true].First(), [.. types[false]]));
            }
        }
    }
}
