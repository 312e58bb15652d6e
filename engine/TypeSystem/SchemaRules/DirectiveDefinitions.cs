using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Directives may stand somewhere, and their definitions do not make use of themselves.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>
internal sealed class DirectiveDefinitions : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var uses = context.Directives
            .DistinctBy(directive => directive.Name)
            .ToDictionary(directive => directive.Name, directive => UsedBy(directive, context));
        foreach (var directive in context.Directives)
        {
            if (directive.Locations == DirectiveLocations.None)
            {
                context.Report(SchemaRuleErrors.NoLocations(directive));
            }

            if (Reaches(directive.Name, directive.Name, uses, []))
            {
                context.Report(SchemaRuleErrors.DirectiveCycle(directive));
            }
        }
    }

    // The directives on the arguments, and on the types of the arguments with everything in them.
    private static HashSet<string> UsedBy(DirectiveTypeConfiguration directive, SchemaRuleContext context)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in directive.Arguments)
        {
            Add(argument.Directives, used);
            AddType(NameOf(argument.Type), context, used, types);
        }

        return used;
    }

    private static void AddType(string? name, SchemaRuleContext context, HashSet<string> used, HashSet<string> types)
    {
        if (name is null || !types.Add(name) || context.FindConfiguration<TypeConfiguration>(name) is not { } type)
        {
            return;
        }

        Add(type.Directives, used);
        switch (type)
        {
            case EnumTypeConfiguration enumType:
                foreach (var value in enumType.Values)
                {
                    Add(value.Directives, used);
                }

                break;
            case InputObjectTypeConfiguration input:
                foreach (var field in input.Fields)
                {
                    Add(field.Directives, used);
                    AddType(NameOf(field.Type), context, used, types);
                }

                break;
        }
    }

    private static void Add(IEnumerable<DirectiveNode> directives, HashSet<string> used) =>
        used.UnionWith(directives.Select(directive => directive.Name.Value));

    private static string? NameOf(TypeReference reference) =>
        reference.Inner is { } inner ? NameOf(inner) : reference.Name;

    private static bool Reaches(
        string target,
        string name,
        Dictionary<string, HashSet<string>> uses,
        HashSet<string> visited) =>
        uses.TryGetValue(name, out var used)
        && used.Any(next => next == target || (visited.Add(next) && Reaches(target, next, uses, visited)));
}
