using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Conformance;

/// <summary>
/// Makes a schema of a fragment: the specification's examples use types that they do not show. Such a type becomes a
/// scalar, a member of a union an object.
/// </summary>
internal static class FragmentCompleter
{
    private static readonly HashSet<string> s_builtIn =
        ["Boolean", "Float", "ID", "Int", "String", "FieldSelectionMap", "FieldSelectionSet"];

    public static IReadOnlyList<SourceSchemaText> Complete(IReadOnlyList<SourceSchemaText> schemas) =>
        [.. schemas.Select(Complete)];

    private static SourceSchemaText Complete(SourceSchemaText schema)
    {
        var names = new TypeNames();
        new TypeNameCollector().Visit(Utf8GraphQLParser.Parse(schema.Text), names);
        var definitions = names.Referenced.Except(names.Defined).Except(s_builtIn).Select(
            name => names.Members.Contains(name) ? $"type {name} @shareable {{ id: ID }}" : $"scalar {name}");
        return schema with { Text = $"{schema.Text}\n{string.Join("\n", definitions)}" };
    }

    private sealed class TypeNames
    {
        public HashSet<string> Defined { get; } = [];

        public HashSet<string> Referenced { get; } = [];

        public HashSet<string> Members { get; } = [];
    }

    private sealed class TypeNameCollector : SyntaxVisitor<TypeNames>
    {
        protected override SyntaxVisitorAction Enter(SyntaxNode node, TypeNames context)
        {
            switch (node)
            {
                case TypeDefinitionNode definition:
                    context.Defined.Add(definition.Name.Value);
                    context.Members.UnionWith(
                        (definition as UnionTypeDefinitionNode)?.Types.Select(type => type.Name.Value) ?? []);
                    break;

                case NamedTypeNode type:
                    context.Referenced.Add(type.Name.Value);
                    break;
            }

            return SyntaxVisitorAction.Continue;
        }
    }
}
