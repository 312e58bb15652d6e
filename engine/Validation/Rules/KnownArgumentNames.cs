using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fields and directives have the arguments that they are given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
public sealed class KnownArgumentNames : ValidationRule, IEnter<ArgumentNode>
{
    /// <inheritdoc/>
    public void Enter(ArgumentNode node, ValidationContext context)
    {
        // Without a definition the field or directive itself is the error.
        if (context.Arguments is not { } arguments || context.InputField is not null)
        {
            return;
        }

        var suggestion = Suggestions.For(context, node.Name.Value, arguments.Select(argument => argument.Name));
        context.Report(context.Directive is { } directive
            ? FieldErrors.UnknownDirectiveArgument(Name, node, directive, suggestion)
            : FieldErrors.UnknownFieldArgument(Name, node, context.Field!, suggestion));
    }
}
