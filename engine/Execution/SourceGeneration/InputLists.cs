using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Cacao.Execution.SourceGeneration;

/// <summary>Turns coerced lists into the lists that resolvers and input classes declare. Called by generated
/// code.</summary>
public static class InputLists
{
    /// <summary>Makes an array; <c>null</c> stays <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static T[]? ToArray<T>(object? value, Func<object?, T> convert)
    {
        if (value is null)
        {
            return null;
        }

        var items = (IReadOnlyList<object?>)value;
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = convert(items[i]);
        }

        return array;
    }

    /// <summary>Makes a list; <c>null</c> stays <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static List<T>? ToList<T>(object? value, Func<object?, T> convert)
    {
        if (value is null)
        {
            return null;
        }

        var items = (IReadOnlyList<object?>)value;
        var list = new List<T>(items.Count);
        foreach (var item in items)
        {
            list.Add(convert(item));
        }

        return list;
    }

    /// <summary>Makes a set; elements that are given twice count once.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static HashSet<T>? ToHashSet<T>(object? value, Func<object?, T> convert) =>
        value is null ? null : [.. ToArray(value, convert)];

    /// <summary>Makes an immutable array, boxed; <c>null</c> stays <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static object? ToImmutableArray<T>(object? value, Func<object?, T> convert) =>
        value is null ? null : ImmutableArray.Create(ToArray(value, convert));
}
