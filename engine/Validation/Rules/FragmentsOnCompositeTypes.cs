using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fragments are on types that have fields or members: objects, interfaces and unions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
public sealed class FragmentsOnCompositeTypes
    : ValidationRule, IEnter<FragmentDefinitionNode>, IEnter<InlineFragmentNode>
{
    /// <inheritdoc/>
    public void Enter(FragmentDefinitionNode node, ValidationContext context)
    {
        if (IsNotComposite(node.TypeCondition, context))
        {
            context.Report(FragmentErrors.NotComposite(Name, node));
        }
    }

    /// <inheritdoc/>
    public void Enter(InlineFragmentNode node, ValidationContext context)
    {
        if (node.TypeCondition is { } condition && IsNotComposite(condition, context))
        {
            context.Report(FragmentErrors.NotComposite(Name, node));
        }
    }

    private static bool IsNotComposite(NamedTypeNode condition, ValidationContext context) =>
        context.Schema.TryGetType(condition.Name.Value, out var type) && !type.IsCompositeType;
}
