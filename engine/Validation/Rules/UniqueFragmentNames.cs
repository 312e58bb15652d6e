using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Each name of a fragment stands for one fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
public sealed class UniqueFragmentNames : ValidationRule, IEnter<FragmentDefinitionNode>
{
    /// <inheritdoc/>
    public void Enter(FragmentDefinitionNode node, ValidationContext context)
    {
        var first = (FragmentDefinitionNode)context.Index.Definitions[context.Index.FindFragment(node.Name.Value)].Node;
        if (!ReferenceEquals(first, node))
        {
            context.Report(FragmentErrors.DuplicateFragment(Name, first.Name, node.Name));
        }
    }
}
