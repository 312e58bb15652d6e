using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>No input object demands a value of itself by way of non-null fields: such a value would never
/// end.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
internal sealed class InputObjectCycles : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var finished = new HashSet<InputObjectType>();
        foreach (var configuration in context.InputObjects)
        {
            if (context.Find<InputObjectType>(configuration.Name) is { } type)
            {
                Search(context, type, finished, []);
            }
        }
    }

    private static void Search(
        SchemaRuleContext context,
        InputObjectType type,
        HashSet<InputObjectType> finished,
        List<(InputObjectType Type, InputField Field)> path)
    {
        if (!finished.Add(type))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { NullableType: InputObjectType target })
            {
                continue;
            }

            path.Add((type, field));
            var start = path.FindIndex(step => ReferenceEquals(step.Type, target));
            if (start < 0)
            {
                Search(context, target, finished, path);
            }
            else
            {
                Report(context, [.. path.Skip(start)]);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private static void Report(SchemaRuleContext context, IReadOnlyList<(InputObjectType Type, InputField Field)> cycle)
    {
        var (type, field) = cycle[0];
        var place = context.FindConfiguration<InputObjectTypeConfiguration>(type.Name)?.Fields
            .Find(candidate => candidate.Name == field.Name)?.Location;
        context.Report(SchemaRuleErrors.InputObjectCycle(
            string.Join(".", [type.Name, .. cycle.Select(step => step.Field.Name)]),
            place));
    }
}
