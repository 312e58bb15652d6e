using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Types have each field, argument, value, interface and member once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal sealed class UniqueMembers : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            switch (type)
            {
                case ComplexTypeConfiguration complex:
                    CheckComplexType(context, complex);
                    break;
                case UnionTypeConfiguration union:
                    foreach (var name in Repeated(union.Types.Select(member => member.ToString()), name => name))
                    {
                        context.Report(SchemaRuleErrors.DuplicateUnionMember(union, name));
                    }

                    break;
                case EnumTypeConfiguration enumType:
                    CheckMembers(context, enumType.Values, name => $"{type.Name}.{name}");
                    break;
                case InputObjectTypeConfiguration input:
                    CheckMembers(context, input.Fields, name => $"{type.Name}.{name}");
                    break;
            }
        }

        foreach (var directive in context.Directives)
        {
            CheckMembers(context, directive.Arguments, name => $"@{directive.Name}({name}:)");
        }
    }

    private static void CheckComplexType(SchemaRuleContext context, ComplexTypeConfiguration type)
    {
        CheckMembers(context, type.Fields, name => $"{type.Name}.{name}");
        foreach (var field in type.Fields)
        {
            CheckMembers(context, field.Arguments, name => $"{type.Name}.{field.Name}({name}:)");
        }

        foreach (var name in Repeated(type.Interfaces.Select(reference => reference.ToString()), name => name))
        {
            context.Report(SchemaRuleErrors.DuplicateInterface(type, name));
        }
    }

    private static void CheckMembers(
        SchemaRuleContext context,
        IEnumerable<MemberConfiguration> members,
        Func<string, string> getCoordinate)
    {
        foreach (var member in Repeated(members, member => member.Name))
        {
            context.Report(SchemaRuleErrors.DuplicateMember(getCoordinate(member.Name), member.Location));
        }
    }

    // Of each name that is there several times, the second.
    private static IEnumerable<T> Repeated<T>(IEnumerable<T> items, Func<T, string> getName) =>
        items.GroupBy(getName, StringComparer.Ordinal).Select(group => group.Skip(1)).Where(rest => rest.Any())
            .Select(rest => rest.First());
}
