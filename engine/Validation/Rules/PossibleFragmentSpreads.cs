using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fragments stand where some object can be of both their type and the type around them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
public sealed class PossibleFragmentSpreads : ValidationRule, IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    /// <inheritdoc/>
    public void Enter(InlineFragmentNode node, ValidationContext context)
    {
        if (node.TypeCondition is { } condition && FindImpossible(condition, context) is { } type)
        {
            context.Report(FragmentErrors.ImpossibleSpread(Name, node, context.ParentType!, type));
        }
    }

    /// <inheritdoc/>
    public void Enter(FragmentSpreadNode node, ValidationContext context)
    {
        var fragment = context.Index.FindFragment(node.Name.Value);
        if (fragment >= 0)
        {
            var definition = (FragmentDefinitionNode)context.Index.Definitions[fragment].Node;
            if (FindImpossible(definition.TypeCondition, context) is { } type)
            {
                context.Report(FragmentErrors.ImpossibleSpread(Name, node, context.ParentType!, type));
            }
        }
    }

    private static NamedType? FindImpossible(NamedTypeNode condition, ValidationContext context) =>
        context.ParentType is { } parentType
        && context.Schema.TryGetType(condition.Name.Value, out var type)
        && type.IsCompositeType
        && !context.Schema.DoTypesOverlap(parentType, type)
            ? type
            : null;
}
