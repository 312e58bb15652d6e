using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>An input field has one default.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-Field-Default-Mismatch"/>
internal sealed class InputFieldDefaultMismatchRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Types.SelectMany(type => type.InputFields))
        {
            var given = field.Members.Where(value => value.DefaultValue is not null).ToList();
            if (given.Any(value => !SyntaxComparer.Instance.Equals(value.DefaultValue, given[0].DefaultValue)))
            {
                log.Write(LogEntries.InputFieldDefaultMismatch(field.Coordinate, given));
            }
        }
    }
}
