using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A key is one value per entity, so no field of an @is map takes arguments.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Fields-Has-Arguments"/>
internal sealed class IsFieldsHasArgumentsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Is is { Map: { } map } directive)
            {
                ValidateMap(schema, argument, directive, map, log);
            }
        }
    }

    private static void ValidateMap(
        SourceSchema schema,
        SourceInputValue argument,
        FieldSelectionMapArgument directive,
        SelectedValueNode map,
        CompositionLog log)
    {
        var withArguments = FieldSelectionMapFields.All(schema, argument.Field!.Type.NamedType(), map)
            .Select(used => used.Definition)
            .Where(field => field.Arguments.Count > 0);
        foreach (var field in withArguments)
        {
            log.Write(LogEntries.IsFieldsHasArguments(argument, directive, field));
        }
    }
}
