using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Types that variables and fragments name exist.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
public sealed class KnownTypeNames : ValidationRule, IEnter<NamedTypeNode>
{
    /// <inheritdoc/>
    public void Enter(NamedTypeNode node, ValidationContext context)
    {
        if (!context.Schema.TryGetType(node.Name.Value, out _))
        {
            var suggestion = Suggestions.For(context, node.Name.Value, context.Schema.Types.Select(type => type.Name));
            context.Report(FragmentErrors.UnknownType(Name, node, suggestion));
        }
    }
}
