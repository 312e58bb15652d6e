using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>An input field has the same type in all schemas; only its nullability may differ.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-Field-Types-mergeable"/>
internal sealed class InputFieldTypesNotMergeableRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Types.SelectMany(type => type.InputFields))
        {
            if (field.Members.Any(value => !value.Type.SameShapeAs(field.Members[0].Type)))
            {
                log.Write(LogEntries.InputFieldTypesNotMergeable(field));
            }
        }
    }
}
