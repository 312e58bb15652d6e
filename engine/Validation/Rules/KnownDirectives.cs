using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Directives exist and stand where they may.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
public sealed class KnownDirectives : ValidationRule, IEnter<DirectiveNode>
{
    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (context.Directive is not { } directive)
        {
            context.Report(DirectiveErrors.Unknown(Name, node));
        }
        else if ((directive.Locations & context.DirectiveLocation) == 0)
        {
            context.Report(DirectiveErrors.Misplaced(Name, node, context.DirectiveLocation));
        }
    }
}
