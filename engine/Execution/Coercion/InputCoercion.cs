using Cacao.Types;
using Cacao.Types.Scalars;

namespace Cacao.Execution.Coercion;

internal static partial class InputCoercion
{
    /// <summary>Coerces the default of an argument or input field that was not given, conversion included.</summary>
    /// <returns><c>false</c> when the default is bad; <paramref name="value"/> is then <c>null</c>.</returns>
    public static bool TryCoerceDefault(InputField field, CoercionScope scope, out object? value) =>
        TryCoerce(field.DefaultValue!, field.Type, scope, out value)
        && TryConvert(field, ref value, scope, Excerpt.Of, field.DefaultValue!);

    /// <summary>Applies the conversion of an argument or input field to its coerced value.</summary>
    public static bool TryConvert<TGiven>(
        InputField field,
        ref object? value,
        CoercionScope scope,
        Func<TGiven, string> show,
        TGiven given)
    {
        if (field.Convert is null)
        {
            return true;
        }

        try
        {
            value = field.Convert(value);
            return true;
        }
        catch (GraphQLException exception)
        {
            value = null;
            return scope.Fail(exception.Message, show(given), exception.Errors is [{ } error, ..] ? error.Code : null);
        }
    }

    /// <summary>Handles an input field that was not given.</summary>
    private static bool TryUseDefault<TGiven>(
        InputField field,
        CoercionScope scope,
        in ObjectFields fields,
        Func<TGiven, string> show,
        TGiven given)
    {
        if (field.DefaultValue is null)
        {
            return !field.Type.IsNonNull
                || scope.Fail($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", show(given));
        }

        var isValid = TryCoerceDefault(field, scope, out var value);
        fields.Set(field.Index, value);
        return isValid;
    }

    private static bool CheckOneOf<TGiven>(
        InputObjectType type,
        in ObjectFields fields,
        CoercionScope scope,
        Func<TGiven, string> show,
        TGiven given)
    {
        if (!type.IsOneOf)
        {
            return true;
        }

        if (fields.CountOfSet != 1)
        {
            return scope.Fail(
                $"Exactly one key must be specified for OneOf type \"{type.Name}\".",
                show(given),
                fields.CountOfSet == 0
                    ? ErrorCodes.Execution.OneOfNoFieldSet
                    : ErrorCodes.Execution.OneOfMoreThanOneFieldSet);
        }

        return fields.NameOfNull is not { } name
            || scope.Fail($"Field \"{name}\" must be non-null.", show(given), ErrorCodes.Execution.OneOfFieldIsNull);
    }

    /// <summary>The coerced fields of an input object before its runtime value is made.</summary>
    private readonly struct ObjectFields(InputObjectType type)
    {
        private readonly object?[] _values = new object?[type.Fields.Count];
        private readonly bool[] _isSet = new bool[type.Fields.Count];

        public int CountOfSet => _isSet.Count(isSet => isSet);

        /// <summary>The name of the first field that was given as <c>null</c>.</summary>
        public string? NameOfNull
        {
            get
            {
                for (var i = 0; i < _values.Length; i++)
                {
                    if (_isSet[i] && _values[i] is null)
                    {
                        return type.Fields[i].Name;
                    }
                }

                return null;
            }
        }

        public void Set(int index, object? value)
        {
            _values[index] = value;
            _isSet[index] = true;
        }

        public bool TryCreate<TGiven>(CoercionScope scope, Func<TGiven, string> show, TGiven given, out object? value)
        {
            if (type.Factory is null)
            {
                value = CreateDictionary();
                return true;
            }

            try
            {
                value = type.Factory(new InputFieldValues(_values, _isSet));
                return true;
            }
            catch (GraphQLException exception)
            {
                value = null;
                return scope.Fail(exception.Message, show(given), exception.Errors is [{ } error, ..] ? error.Code : null);
            }
        }

        private Dictionary<string, object?> CreateDictionary()
        {
            var members = new Dictionary<string, object?>(_values.Length, StringComparer.Ordinal);
            for (var i = 0; i < _values.Length; i++)
            {
                if (_isSet[i])
                {
                    members.Add(type.Fields[i].Name, _values[i]);
                }
            }

            return members;
        }
    }
}
