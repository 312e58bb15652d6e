using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Where introspection is turned off, no field of an introspection type is selected; <c>__typename</c>
/// stays.</summary>
/// <seealso cref="ValidationOptions.AllowIntrospection"/>
public sealed class NoSchemaIntrospection : ValidationRule, IEnter<FieldNode>
{
    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (!context.Options.AllowIntrospection && context.Field?.Type.InnermostType.IsIntrospectionType == true)
        {
            context.Report(FieldErrors.IntrospectionDisabled(Name, node));
        }
    }
}
