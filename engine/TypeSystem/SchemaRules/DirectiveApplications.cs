using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Directives on members of the schema exist, stand where they may, once unless they are repeatable, and have
/// the right arguments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class DirectiveApplications : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        Check(context, "the schema", context.SchemaDirectives, DirectiveLocations.Schema);
        foreach (var type in context.Types)
        {
            Check(context, type.Name, [.. type.TranslatedDirectives, .. type.Directives], LocationOf(type));
            switch (type)
            {
                case ComplexTypeConfiguration complex:
                    CheckMembers(context, type, complex.Fields, DirectiveLocations.FieldDefinition);
                    break;
                case EnumTypeConfiguration enumType:
                    CheckMembers(context, type, enumType.Values, DirectiveLocations.EnumValue);
                    break;
                case InputObjectTypeConfiguration input:
                    CheckMembers(context, type, input.Fields, DirectiveLocations.InputFieldDefinition);
                    break;
            }
        }

        var arguments = context.AllInputs().Where(input => input.Coordinate.Contains('(', StringComparison.Ordinal));
        foreach (var input in arguments)
        {
            Check(context, input.Coordinate, DirectivesOf(input.Configuration), DirectiveLocations.ArgumentDefinition);
        }
    }

    private static DirectiveNode[] DirectivesOf(MemberConfiguration member) =>
        [.. member.TranslatedDirectives, .. member.Directives];

    private static void CheckMembers(
        SchemaRuleContext context,
        TypeConfiguration type,
        IEnumerable<MemberConfiguration> members,
        DirectiveLocations location)
    {
        foreach (var member in members)
        {
            Check(context, $"{type.Name}.{member.Name}", DirectivesOf(member), location);
        }
    }

    private static void Check(
        SchemaRuleContext context,
        string coordinate,
        IReadOnlyList<DirectiveNode> nodes,
        DirectiveLocations location)
    {
        foreach (var node in nodes)
        {
            if (context.DirectiveTypes.Find(node.Name.Value) is not { } directive)
            {
                context.Report(SchemaRuleErrors.UnknownDirective(coordinate, node));
                continue;
            }

            if ((directive.Locations & location) == 0)
            {
                context.Report(SchemaRuleErrors.MisplacedDirective(coordinate, node, location));
            }

            if (!directive.IsRepeatable && nodes.First(n => n.Name.Value == node.Name.Value) != node)
            {
                context.Report(SchemaRuleErrors.RepeatedDirective(coordinate, node));
            }

            CheckArguments(context, coordinate, node, directive);
        }
    }

    private static void CheckArguments(
        SchemaRuleContext context,
        string coordinate,
        DirectiveNode node,
        DirectiveType directive)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in node.Arguments)
        {
            var problem = !given.Add(argument.Name.Value)
                ? $"argument {argument.Name.Value} is given more than once."
                : directive.Arguments.Find(argument.Name.Value) is { } definition
                    ? LiteralCheck.FindProblem(argument.Value, definition.Type)
                    : $"there is no argument {argument.Name.Value}.";
            if (problem is not null)
            {
                context.Report(SchemaRuleErrors.InvalidDirectiveArgument(coordinate, node, problem));
            }
        }

        foreach (var missing in directive.Arguments.Where(a => a.IsRequired && !given.Contains(a.Name)))
        {
            context.Report(SchemaRuleErrors.InvalidDirectiveArgument(
                coordinate,
                node,
                $"argument {missing.Name} is missing."));
        }
    }

    private static DirectiveLocations LocationOf(TypeConfiguration type) => type switch
    {
        ScalarTypeConfiguration => DirectiveLocations.Scalar,
        ObjectTypeConfiguration => DirectiveLocations.Object,
        InterfaceTypeConfiguration => DirectiveLocations.Interface,
        UnionTypeConfiguration => DirectiveLocations.Union,
        EnumTypeConfiguration => DirectiveLocations.Enum,
        _ => DirectiveLocations.InputObject,
    };
}
