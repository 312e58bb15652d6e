using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// An enum type has the same values in all schemas, except for those that are hidden: a value of one could
/// otherwise reach a service that does not know it.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Enum-Values-Mismatch"/>
internal sealed class EnumValuesMismatchRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var group in schemas.Types)
        {
            var definitions = group.Members.OfType<SourceEnumType>().ToList();
            var values = definitions.SelectMany(type => type.Values).ToLookup(value => value.Name);
            foreach (var value in values.Where(value => !value.Any(definition => definition.IsInaccessible)))
            {
                var missing = definitions.Where(type => type.Values.Find(value.Key) is null).ToList();
                if (missing.Count > 0)
                {
                    log.Write(LogEntries.EnumValuesMismatch(value.First(), missing));
                }
            }
        }
    }
}
