using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>No default of an input field leads, by way of other defaults, to itself: it could never be filled
/// in.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
internal sealed class DefaultValueCycles : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var configuration in context.InputObjects)
        {
            if (context.Find<InputObjectType>(configuration.Name) is not { } type)
            {
                continue;
            }

            foreach (var field in type.Fields)
            {
                if (LeadsTo(field, field, []))
                {
                    var place = PlaceOf(configuration, field);
                    context.Report(SchemaRuleErrors.DefaultCycle($"{type}.{field.Name}", place));
                }
            }
        }
    }

    private static Location? PlaceOf(InputObjectTypeConfiguration type, InputField field) =>
        type.Fields.Find(candidate => candidate.Name == field.Name)?.Location;

    private static bool LeadsTo(InputField target, InputField field, HashSet<InputField> visited) =>
        field.DefaultValue is { } value
        && visited.Add(field)
        && FilledIn(value, field.Type).Any(next => ReferenceEquals(next, target) || LeadsTo(target, next, visited));

    // The fields whose defaults complete a literal.
    private static IEnumerable<InputField> FilledIn(ValueNode value, GraphQLType type)
    {
        switch (value)
        {
            case ListValueNode list when type.NullableType is ListType listType:
                return list.Items.SelectMany(item => FilledIn(item, listType.ElementType));
            case ObjectValueNode obj when type.InnermostType is InputObjectType input:
                var given = obj.Fields
                    .DistinctBy(node => node.Name.Value)
                    .ToDictionary(node => node.Name.Value, node => node.Value);
                return input.Fields.SelectMany(field => given.TryGetValue(field.Name, out var nested)
                    ? FilledIn(nested, field.Type)
                    : field.DefaultValue is null ? [] : [field]);
            default:
                return [];
        }
    }
}
