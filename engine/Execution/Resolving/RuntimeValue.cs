using System.Collections;
using System.Globalization;

namespace Cacao.Execution.Resolving;

/// <summary>Casts coerced arguments to what a resolver asks for, converting where nothing can be lost.</summary>
internal static class RuntimeValue
{
    /// <summary>Casts or converts: numbers to numbers, lists to arrays and lists, names to .NET enums.</summary>
    /// <exception cref="InvalidCastException">There is no such conversion.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static T? To<T>(object? value) => value switch
    {
        T typed => typed,
        null => default,
        _ => (T?)To(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)),
    };

    private static object? To(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        if (type.IsEnum)
        {
            return value is string name
                ? Enum.Parse(type, name.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true)
                : Enum.ToObject(type, value);
        }

        if (value is IEnumerable items and not string && FindElementType(type) is { } elementType)
        {
            return ToList(items, type, elementType);
        }

        if (type == typeof(Guid) && value is string text)
        {
            return Guid.Parse(text);
        }

        return value is IConvertible && typeof(IConvertible).IsAssignableFrom(type)
            ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            : throw new InvalidCastException($"An argument is a {value.GetType()}, not a {type}.");
    }

    private static object ToList(IEnumerable items, Type type, Type elementType)
    {
        var element = Nullable.GetUnderlyingType(elementType) ?? elementType;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(elementType))!;
        foreach (var item in items)
        {
            list.Add(To(item, element));
        }

        if (type.IsInstanceOfType(list))
        {
            return list;
        }

        var array = Array.CreateInstance(elementType, list.Count);
        list.CopyTo(array, 0);
        return type.IsInstanceOfType(array)
            ? array
            : throw new InvalidCastException($"An argument is a list, not a {type}.");
    }

    private static Type? FindElementType(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var element] ? element
        : null;
}
