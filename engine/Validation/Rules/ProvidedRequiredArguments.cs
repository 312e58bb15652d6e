using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fields and directives are given their non-null arguments without defaults.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
public sealed class ProvidedRequiredArguments : ValidationRule, IEnter<FieldNode>, IEnter<DirectiveNode>
{
    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Field is not { } field)
        {
            return;
        }

        foreach (var argument in field.Arguments.AsSpan())
        {
            if (IsMissing(argument, node.Arguments))
            {
                context.Report(FieldErrors.FieldArgumentMissing(Name, node, argument));
            }
        }
    }

    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (context.Directive is not { } directive)
        {
            return;
        }

        foreach (var argument in directive.Arguments.AsSpan())
        {
            if (IsMissing(argument, node.Arguments))
            {
                context.Report(FieldErrors.DirectiveArgumentMissing(Name, node, argument));
            }
        }
    }

    private static bool IsMissing(InputField definition, IReadOnlyList<ArgumentNode> arguments)
    {
        if (!definition.IsRequired)
        {
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == definition.Name)
            {
                return false;
            }
        }

        return true;
    }
}
