using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Literals fit the types of the places where they stand: scalars, enum values, lists, input objects with
/// their fields, and exactly one field for <c>@oneOf</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields"/>
public sealed class ValuesOfCorrectType
    : ValidationRule,
        IEnter<OperationDefinitionNode>,
        IEnter<FragmentDefinitionNode>,
        IEnter<ValueNode>,
        IEnter<ObjectFieldNode>
{
    private OperationDefinitionNode? _operation;

    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context) => _operation = node;

    /// <inheritdoc/>
    public void Enter(FragmentDefinitionNode node, ValidationContext context) => _operation = null;

    /// <inheritdoc/>
    public void Enter(ObjectFieldNode node, ValidationContext context)
    {
        if (context.InputObject is { } type && context.InputField is null)
        {
            var suggestion = Suggestions.For(context, node.Name.Value, type.Fields.Select(field => field.Name));
            context.Report(ValueErrors.UnknownInputField(Name, node, type, suggestion));
        }
    }

    /// <inheritdoc/>
    public void Enter(ValueNode node, ValidationContext context)
    {
        if (context.InputType is not { } type)
        {
            return;
        }

        switch (node)
        {
            case VariableNode:
                break;
            case NullValueNode:
                if (type.IsNonNull)
                {
                    context.Report(ValueErrors.WrongType(Name, node, type));
                }

                break;
            case ListValueNode when type.NullableType is ListType:
                break;
            case ObjectValueNode obj when type.InnermostType is InputObjectType inputObject:
                CheckInputObject(obj, inputObject, context);
                break;
            default:
                CheckLeaf(node, type, context);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _operation = null;

    private void CheckInputObject(ObjectValueNode node, InputObjectType type, ValidationContext context)
    {
        foreach (var field in type.Fields.AsSpan())
        {
            if (field.IsRequired && FindField(node, field.Name) is null)
            {
                context.Report(ValueErrors.InputFieldMissing(Name, node, type, field));
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (node.Fields.Count != 1)
        {
            context.Report(ValueErrors.NotExactlyOneField(Name, node, type));
        }
        else if (node.Fields[0].Value is NullValueNode
            || (node.Fields[0].Value is VariableNode variable && IsNullable(variable)))
        {
            context.Report(ValueErrors.NullInOneOf(Name, node, type, node.Fields[0].Name.Value));
        }
    }

    // Variables in fragments are left to VariablesInAllowedPosition, which knows all operations that reach them.
    private bool IsNullable(VariableNode node)
    {
        foreach (var variable in _operation?.VariableDefinitions ?? [])
        {
            if (variable.Variable.Name.Value == node.Name.Value)
            {
                return variable.Type is not NonNullTypeNode;
            }
        }

        return false;
    }

    private void CheckLeaf(ValueNode node, GraphQLType type, ValidationContext context)
    {
        switch (type.InnermostType)
        {
            case ScalarType scalar:
                CheckScalar(node, scalar, context);
                break;
            case EnumType enumType when node is EnumValueNode value:
                if (!enumType.Values.Contains(value.Value))
                {
                    context.Report(ValueErrors.UnknownEnumValue(
                        Name,
                        value,
                        enumType,
                        Suggestions.For(context, value.Value, enumType.Values.Select(v => v.Name))));
                }

                break;
            case EnumType enumType:
                context.Report(ValueErrors.NotEnumValue(Name, node, enumType, SuggestValue(node, enumType, context)));
                break;
            default:
                context.Report(ValueErrors.WrongType(Name, node, type));
                break;
        }
    }

    // What variables hold is not known yet; a scalar that may take it sees such a literal only when the request is
    // executed.
    private void CheckScalar(ValueNode node, ScalarType type, ValidationContext context)
    {
        var isComplete = !type.HasCompositeLiterals || !ContainsVariable(node);
        if (isComplete && !type.TryCoerceLiteral(node, out _, out var problem))
        {
            context.Report(ValueErrors.BadScalar(Name, node, problem));
        }
    }

    private static string SuggestValue(ValueNode node, EnumType type, ValidationContext context) =>
        node is StringValueNode text ? Suggestions.For(context, text.Value, type.Values.Select(v => v.Name)) : "";

    private static ObjectFieldNode? FindField(ObjectValueNode node, string name)
    {
        var fields = node.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name.Value == name)
            {
                return fields[i];
            }
        }

        return null;
    }

    private static bool ContainsVariable(ValueNode node)
    {
        switch (node)
        {
            case VariableNode:
                return true;
            case ListValueNode list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (ContainsVariable(list.Items[i]))
                    {
                        return true;
                    }
                }

                return false;
            case ObjectValueNode obj:
                for (var i = 0; i < obj.Fields.Count; i++)
                {
                    if (ContainsVariable(obj.Fields[i].Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
