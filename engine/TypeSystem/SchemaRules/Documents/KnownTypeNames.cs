using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Types that definitions name exist.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
internal sealed class KnownTypeNames : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var node in context.Document.Definitions.SelectMany(References))
        {
            if (!context.HasType(node.Name.Value))
            {
                context.Report("SDL_UNKNOWN_TYPE", $"There is no type {node.Name.Value}.", node);
            }
        }
    }

    private static IEnumerable<NamedTypeNode> References(DefinitionNode node) => node switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Select(root => root.Type),
        SchemaExtensionNode schema => schema.OperationTypes.Select(root => root.Type),
        DirectiveDefinitionNode directive => directive.Arguments.Select(argument => Innermost(argument.Type)),
        _ when TypeSystemPart.Find(node) is { } part =>
        [
            .. part.Types,
            .. part.Fields.SelectMany(
                field => field.Arguments.Select(a => Innermost(a.Type)).Append(Innermost(field.Type))),
            .. part.InputFields.Select(field => Innermost(field.Type)),
        ],
        _ => [],
    };

    private static NamedTypeNode Innermost(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Innermost(nonNull.Type),
        ListTypeNode list => Innermost(list.Type),
        _ => (NamedTypeNode)node,
    };
}
