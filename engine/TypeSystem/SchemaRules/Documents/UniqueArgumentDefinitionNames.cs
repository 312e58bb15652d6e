using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Fields and directives define each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
internal sealed class UniqueArgumentDefinitionNames : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var part in context.Document.Parts)
        {
            foreach (var field in part.Fields)
            {
                Check(context, $"{part.Name.Value}.{field.Name.Value}", field.Arguments);
            }
        }

        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            Check(context, $"@{directive.Name.Value}", directive.Arguments);
        }
    }

    private static void Check(
        DocumentRuleContext context,
        string owner,
        IEnumerable<InputValueDefinitionNode> arguments)
    {
        foreach (var nodes in UniqueNames.FindGroups(arguments.Select(argument => argument.Name)))
        {
            var name = ((NameNode)nodes[0]).Value;
            context.Report("SDL_DUPLICATE_ARGUMENT", $"Argument {owner}({name}:) is defined more than once.", nodes);
        }
    }
}
