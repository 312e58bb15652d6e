using System.Text.Json;
using Cacao.Types;
using Cacao.Types.Scalars;

namespace Cacao.Execution.Coercion;

/// <summary>Coerces input values to what resolvers get: literals and JSON, through all types, defaults and conversions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
internal static partial class InputCoercion
{
    /// <summary>Coerces the JSON value of a variable.</summary>
    public static bool TryCoerce(JsonElement json, GraphQLType type, CoercionScope scope, out object? value)
    {
        value = null;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return !type.IsNonNull || scope.Fail($"Expected non-nullable type \"{type}\" not to be null.", "null");
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceList(json, list, scope, out value);
            case InputObjectType inputObject:
                return TryCoerceObject(json, inputObject, scope, out value);
            case EnumType enumType:
                return TryCoerceEnum(json, enumType, scope, out value);
            default:
                var scalar = (ScalarType)type.NullableType;
                return scalar.TryCoerceInput(json, out value, out var error)
                    ? value is not FileReference reference || TryFindFile(reference, scope, out value)
                    : scope.Fail(error, Excerpt.Of(json));
        }
    }

    // Only a transport knows the files; a key that somebody merely wrote down stands for none.
    private static bool TryFindFile(FileReference reference, CoercionScope scope, out object? value)
    {
        value = scope.FindFile(reference.Key);
        return value is not null || scope.Fail("There is no file in the request that belongs here.", null);
    }

    private static bool TryCoerceList(JsonElement json, ListType type, CoercionScope scope, out object? value)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            var isValid = TryCoerce(json, type.ElementType, scope, out var single);
            value = new[] { single };
            return isValid;
        }

        var items = new object?[json.GetArrayLength()];
        value = items;
        var allValid = true;
        var index = 0;
        foreach (var element in json.EnumerateArray())
        {
            if (scope.IsFull)
            {
                return false;
            }

            scope.Enter(index);
            allValid &= TryCoerce(element, type.ElementType, scope, out items[index]);
            scope.Leave();
            index++;
        }

        return allValid;
    }

    private static bool TryCoerceEnum(JsonElement json, EnumType type, CoercionScope scope, out object? value)
    {
        if (json.ValueKind == JsonValueKind.String && type.Values.TryGet(json.GetString()!, out var enumValue))
        {
            value = enumValue.RuntimeValue;
            return true;
        }

        value = null;
        return scope.Fail(
            json.ValueKind == JsonValueKind.String
                ? $"Value {Excerpt.Of(json)} does not exist in \"{type.Name}\" enum."
                : $"Enum \"{type.Name}\" cannot represent non-string value: {Excerpt.Of(json)}.",
            Excerpt.Of(json));
    }

    private static bool TryCoerceObject(JsonElement json, InputObjectType type, CoercionScope scope, out object? value)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            return scope.Fail($"Expected type \"{type.Name}\" to be an object.", Excerpt.Of(json));
        }

        var given = new JsonElement?[type.Fields.Count];
        var isValid = true;
        foreach (var member in json.EnumerateObject())
        {
            if (type.Fields.TryGet(member.Name, out var field))
            {
                given[field.Index] = member.Value;
            }
            else
            {
                isValid = scope.Fail($"Field \"{member.Name}\" is not defined by type \"{type.Name}\".", Excerpt.Of(json));
            }
        }

        var fields = new ObjectFields(type);
        for (var i = 0; i < given.Length && !scope.IsFull; i++)
        {
            isValid &= TryCoerceField(json, type.Fields[i], given[i], scope, fields);
        }

        return isValid
            && CheckOneOf(type, fields, scope, Excerpt.Of, json)
            && fields.TryCreate(scope, Excerpt.Of, json, out value);
    }

    private static bool TryCoerceField(
        JsonElement json,
        InputField field,
        JsonElement? given,
        CoercionScope scope,
        in ObjectFields fields)
    {
        if (given is not { } member)
        {
            return TryUseDefault(field, scope, fields, Excerpt.Of, json);
        }

        scope.Enter(field.Name);
        var isValid = TryCoerce(member, field.Type, scope, out var value)
            && TryConvert(field, ref value, scope, Excerpt.Of, member);
        scope.Leave();
        fields.Set(field.Index, value);
        return isValid;
    }
}
