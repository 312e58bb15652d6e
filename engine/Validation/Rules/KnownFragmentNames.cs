using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fragments that are spread exist.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
public sealed class KnownFragmentNames : ValidationRule, IEnter<FragmentSpreadNode>
{
    /// <inheritdoc/>
    public void Enter(FragmentSpreadNode node, ValidationContext context)
    {
        if (context.Index.FindFragment(node.Name.Value) < 0)
        {
            context.Report(FragmentErrors.UnknownFragment(Name, node));
        }
    }
}
