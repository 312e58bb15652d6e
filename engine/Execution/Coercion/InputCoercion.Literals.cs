using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Scalars;

namespace Cacao.Execution.Coercion;

internal static partial class InputCoercion
{
    /// <summary>Coerces a literal, in which variables may occur.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, CoercionScope scope, out object? value)
    {
        value = null;
        switch (literal)
        {
            case VariableNode variable:
                return TryUseVariable(variable, type, scope, out value);
            case NullValueNode:
                return !type.IsNonNull || scope.Fail($"Expected non-nullable type \"{type}\" not to be null.", "null");
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceList(literal, list, scope, out value);
            case InputObjectType inputObject:
                return TryCoerceObject(literal, inputObject, scope, out value);
            case EnumType enumType:
                return TryCoerceEnum(literal, enumType, scope, out value);
            default:
                return TryCoerceScalar(literal, (ScalarType)type.NullableType, scope, out value);
        }
    }

    /// <summary>Whether a literal names a variable that was not given and has no default.</summary>
    public static bool IsAbsent(ValueNode literal, CoercionScope scope) =>
        literal is VariableNode variable && scope.Variables?.TryGet(variable.Name.Value, out _) != true;

    /// <summary>Whether a literal contains a variable.</summary>
    public static bool HasVariables(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode inputObject => inputObject.Fields.Any(f => HasVariables(f.Value)),
        _ => false,
    };

    private static bool TryUseVariable(VariableNode variable, GraphQLType type, CoercionScope scope, out object? value)
    {
        value = null;
        if (scope.Variables?.TryGet(variable.Name.Value, out value) != true && type.IsNonNull)
        {
            return scope.Fail(
                $"Expected non-nullable type \"{type}\", but the variable \"${variable.Name.Value}\" was not provided.",
                null);
        }

        return value is not null
            || !type.IsNonNull
            || scope.Fail($"Expected non-nullable type \"{type}\" not to be null.", "null");
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, CoercionScope scope, out object? value)
    {
        if (literal is not ListValueNode list)
        {
            var isValid = TryCoerce(literal, type.ElementType, scope, out var single);
            value = new[] { single };
            return isValid;
        }

        var items = new object?[list.Items.Count];
        value = items;
        var allValid = true;
        for (var i = 0; i < items.Length && !scope.IsFull; i++)
        {
            scope.Enter(i);
            allValid &= TryCoerce(list.Items[i], type.ElementType, scope, out items[i]);
            scope.Leave();
        }

        return allValid;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, CoercionScope scope, out object? value)
    {
        if (literal is EnumValueNode node && type.Values.TryGet(node.Value, out var enumValue))
        {
            value = enumValue.RuntimeValue;
            return true;
        }

        value = null;
        return scope.Fail($"Value \"{Excerpt.Of(literal)}\" does not exist in \"{type.Name}\" enum.", Excerpt.Of(literal));
    }

    private static bool TryCoerceScalar(ValueNode literal, ScalarType type, CoercionScope scope, out object? value)
    {
        // Scalars such as JSON take lists and objects, and variables may occur in these.
        if (literal is ListValueNode or ObjectValueNode && HasVariables(literal))
        {
            literal = LiteralVariables.Replace(literal, scope.Variables ?? CoercedVariables.Empty);
        }

        return type.TryCoerceLiteral(literal, out value, out var error) || scope.Fail(error, Excerpt.Of(literal));
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, CoercionScope scope, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
        {
            return scope.Fail($"Expected type \"{type.Name}\" to be an object.", Excerpt.Of(literal));
        }

        var given = new ValueNode?[type.Fields.Count];
        var isValid = true;
        foreach (var member in node.Fields)
        {
            if (!type.Fields.TryGet(member.Name.Value, out var field))
            {
                isValid = scope.Fail($"Field \"{member.Name.Value}\" is not defined by type \"{type.Name}\".", Excerpt.Of(node));
            }
            else if (!IsAbsent(member.Value, scope))
            {
                given[field.Index] = member.Value;
            }
        }

        var fields = new ObjectFields(type);
        for (var i = 0; i < given.Length && !scope.IsFull; i++)
        {
            isValid &= TryCoerceField(node, type.Fields[i], given[i], scope, fields);
        }

        return isValid
            && CheckOneOf(type, fields, scope, Excerpt.Of, literal)
            && fields.TryCreate(scope, Excerpt.Of, literal, out value);
    }

    private static bool TryCoerceField(
        ObjectValueNode node,
        InputField field,
        ValueNode? given,
        CoercionScope scope,
        in ObjectFields fields)
    {
        if (given is null)
        {
            return TryUseDefault(field, scope, fields, Excerpt.Of, (ValueNode)node);
        }

        scope.Enter(field.Name);
        var isValid = TryCoerce(given, field.Type, scope, out var value)
            && TryConvert(field, ref value, scope, Excerpt.Of, given);
        scope.Leave();
        fields.Set(field.Index, value);
        return isValid;
    }
}
