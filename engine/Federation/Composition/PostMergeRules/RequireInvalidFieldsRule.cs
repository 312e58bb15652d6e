using Cacao.Federation.Composition.FieldSelection;
using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>What an argument requires exists in the other schemas and has the type of the argument.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Invalid-Fields"/>
internal sealed class RequireInvalidFieldsRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var source in schema.Sources.Schemas)
        {
            var validator = new FieldSelectionMapValidator(new OutputTypeView(schema.Sources, source), source);
            var fields = source.Fields.Where(field => !field.IsInternal);
            foreach (var argument in fields.SelectMany(field => field.Arguments))
            {
                if (argument.Require?.Map is { } map)
                {
                    foreach (var problem in validator.Validate(map, argument.DeclaringType.Name, argument.Type))
                    {
                        log.Write(LogEntries.RequireInvalidFields(argument, problem));
                    }
                }
            }
        }
    }
}
