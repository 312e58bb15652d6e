using Cacao.Federation.Composition.FieldSelection;
using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>
/// What an argument of a lookup is mapped to, by @is or by its name, exists on the entity and has the type of
/// the argument. Any schema may have the fields.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Fields"/>
internal sealed class IsInvalidFieldsRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        var types = new OutputTypeView(schema.Sources, excluded: null);
        var arguments = schema.Sources.Schemas.SelectMany(source => source.Fields)
            .Where(field => field.IsLookup && schema.Find(field.Type.NamedType()) is not null)
            .SelectMany(field => field.Arguments);
        foreach (var argument in arguments)
        {
            if (argument.LookupMap is { } map)
            {
                var validator = new FieldSelectionMapValidator(types, argument.Schema);
                foreach (var problem in validator.Validate(map, argument.Field!.Type.NamedType(), argument.Type))
                {
                    log.Write(LogEntries.IsInvalidFields(argument, problem));
                }
            }
        }
    }
}
