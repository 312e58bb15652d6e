using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Directives are given each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
internal sealed class UniqueArgumentNames : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var node in DirectiveSites.Of(context.Document).SelectMany(site => site.Directives))
        {
            foreach (var nodes in UniqueNames.FindGroups(node.Arguments.Select(argument => argument.Name)))
            {
                var name = ((NameNode)nodes[0]).Value;
                context.Report("SDL_ARGUMENT_GIVEN_TWICE", $"Argument {name} is given more than once.", nodes);
            }
        }
    }
}
