using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Nothing deprecated is used. Not a rule of the specification: for tools that check a client's
/// documents.</summary>
public sealed class NoDeprecated
    : ValidationRule, IEnter<FieldNode>, IEnter<ArgumentNode>, IEnter<ObjectFieldNode>, IEnter<ValueNode>
{
    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Field is { DeprecationReason: { } reason } field)
        {
            context.Report(FieldErrors.Deprecated(Name, node, $"field {field}", reason));
        }
    }

    /// <inheritdoc/>
    public void Enter(ArgumentNode node, ValidationContext context)
    {
        if (context.InputField is { DeprecationReason: { } reason } argument)
        {
            var owner = context.Directive is { } directive ? $"directive {directive}" : $"field {context.Field}";
            context.Report(FieldErrors.Deprecated(Name, node, $"argument \"{argument.Name}\" of {owner}", reason));
        }
    }

    /// <inheritdoc/>
    public void Enter(ObjectFieldNode node, ValidationContext context)
    {
        if (context.InputField is { DeprecationReason: { } reason } field)
        {
            var name = $"{context.InputObject!.Name}.{field.Name}";
            context.Report(FieldErrors.Deprecated(Name, node, $"input field {name}", reason));
        }
    }

    /// <inheritdoc/>
    public void Enter(ValueNode node, ValidationContext context)
    {
        if (node is EnumValueNode value
            && context.InputType?.InnermostType is EnumType type
            && type.Values.Find(value.Value) is { DeprecationReason: { } reason })
        {
            context.Report(FieldErrors.Deprecated(Name, node, $"enum value {type.Name}.{value.Value}", reason));
        }
    }
}
