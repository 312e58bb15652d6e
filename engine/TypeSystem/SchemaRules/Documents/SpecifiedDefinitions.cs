using System.Collections.Frozen;
using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.Scalars;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>What documents may use without defining it.</summary>
internal static class SpecifiedDefinitions
{
    private static readonly FrozenSet<string> s_types;
    private static readonly FrozenDictionary<string, DirectiveDefinitionNode> s_directives;

    static SpecifiedDefinitions()
    {
        var schema = new SchemaConfiguration();
        BuiltInTypes.AddTo(schema);
        s_types = schema.Types
            .Select(type => type.Name)
            .Where(name => DefaultScalars.Find(name) is null)
            .ToFrozenSet(StringComparer.Ordinal);
        s_directives = schema.DirectiveTypes.ToFrozenDictionary(d => d.Name, ToNode, StringComparer.Ordinal);
    }

    public static bool HasType(string name) => s_types.Contains(name);

    public static DirectiveDefinitionNode? FindDirective(string name) => s_directives.GetValueOrDefault(name);

    private static DirectiveDefinitionNode ToNode(DirectiveTypeConfiguration directive) => new(
        null,
        new NameNode(directive.Name),
        [.. directive.Arguments.Select(argument => new InputValueDefinitionNode(
            null,
            new NameNode(argument.Name),
            Utf8GraphQLParser.ParseType(argument.Type.ToString()),
            argument.DefaultValue,
            []))],
        directive.IsRepeatable,
        [.. DirectiveLocationNames.ToNames(directive.Locations).Select(name => new NameNode(name))]);
}
