using System.Buffers;
using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Names consist of letters, digits and underscores, and do not begin with two underscores.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>
internal sealed class ValidNames : ISchemaRule
{
    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            CheckName(context, type.Name, type.Name, type.Location);
            CheckMembers(context, type);
        }

        foreach (var directive in context.Directives)
        {
            CheckName(context, $"@{directive.Name}", directive.Name, directive.Location);
        }

        foreach (var input in context.AllInputs())
        {
            CheckName(context, input.Coordinate, input.Configuration.Name, input.Configuration.Location);
        }
    }

    private static void CheckMembers(SchemaRuleContext context, TypeConfiguration type)
    {
        IEnumerable<MemberConfiguration> members = type switch
        {
            ComplexTypeConfiguration complex => complex.Fields,
            EnumTypeConfiguration enumType => enumType.Values,
            _ => [],
        };
        foreach (var member in members)
        {
            CheckName(context, $"{type.Name}.{member.Name}", member.Name, member.Location);
        }
    }

    private static void CheckName(SchemaRuleContext context, string coordinate, string name, Location? place)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.AsSpan().ContainsAnyExcept(s_nameCharacters))
        {
            context.Report(SchemaRuleErrors.InvalidName(coordinate, name, place));
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(SchemaRuleErrors.ReservedName(coordinate, name, place));
        }
    }
}
