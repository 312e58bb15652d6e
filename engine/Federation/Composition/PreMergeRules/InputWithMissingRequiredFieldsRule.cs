using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// A field that one schema requires is in all definitions of its input type, since merging keeps only what all
/// have.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-With-Missing-Required-Fields"/>
internal sealed class InputWithMissingRequiredFieldsRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var group in schemas.Types)
        {
            foreach (var field in group.InputFields.Where(field => !field.IsInaccessible))
            {
                var required = field.Members.FirstOrDefault(value => value.IsRequired);
                var missing = group.Members.OfType<SourceInputObjectType>()
                    .Where(type => type.Fields.Find(field.Name) is null)
                    .ToList();
                if (required is not null && missing.Count > 0)
                {
                    log.Write(LogEntries.InputWithMissingRequiredFields(required, missing));
                }
            }
        }
    }
}
