using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>An argument that clients give has the same type in all schemas; only its nullability may differ.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Field-Argument-Types-Mergeable"/>
internal sealed class FieldArgumentTypesNotMergeableRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var argument in schemas.Fields.SelectMany(field => field.Arguments))
        {
            var visible = argument.Members.Where(value => value is { Require: null, IsInaccessible: false }).ToList();
            if (visible.Any(value => !value.Type.SameShapeAs(visible[0].Type)))
            {
                log.Write(LogEntries.FieldArgumentTypesNotMergeable(argument.Coordinate, visible));
            }
        }
    }
}
