using System.Collections;
using System.Globalization;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Reads what is required directly of the data, by the runtime rules of field selection maps.</summary>
/// <typeparam name="T">The type of an object.</typeparam>
/// <param name="resolve">The value of a field.</param>
/// <param name="find">The object behind a value.</param>
/// <param name="isOf">Whether an object is of a type.</param>
internal sealed class RequirementReader<T>(Func<T, WorldField, object?> resolve, Func<object, T> find, Func<T, WorldType, bool> isOf)
{
    /// <summary>Something else than null: what is not there at all.</summary>
    public static readonly object NoValue = new();

    public object? Read(T item, Requirement requirement) => requirement switch
    {
        RequiredFirst first => ReadFirst(item, first.Alternatives),
        RequiredObject { IsOneOf: true } one => ReadFirst(
            item,
            [.. one.Fields.Select(f => one with { IsOneOf = false, Fields = [f with { IsNonNull = true }] })]),
        _ => ReadEnd(Walk(item, requirement), requirement),
    };

    /// <summary>A value as text: equal values have equal texts.</summary>
    public static string ToText(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IReadOnlyDictionary<string, object?> fields =>
            $"{{{string.Join(',', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}:{ToText(f.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(ToText))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private object? ReadEnd(object? end, Requirement requirement) => requirement switch
    {
        _ when end is null || end == NoValue => end,
        RequiredObject @object => ReadObject(find(end), @object),
        RequiredList list => ReadList((IEnumerable)end, list.Element),
        _ => end,
    };

    // An alternative that fails does not count as long as another one has a value.
    private object? ReadFirst(T item, IReadOnlyList<Requirement> alternatives)
    {
        GraphQLException? failure = null;
        foreach (var alternative in alternatives)
        {
            try
            {
                if (Read(item, alternative) is { } value && value != NoValue)
                {
                    return value;
                }
            }
            catch (GraphQLException exception)
            {
                failure = exception;
            }
        }

        return failure is null ? NoValue : throw failure;
    }

    private object ReadObject(T item, RequiredObject requirement)
    {
        var result = new Dictionary<string, object?>();
        foreach (var field in requirement.Fields)
        {
            var value = Read(item, field.Value);
            if (field.IsNonNull && (value is null || value == NoValue))
            {
                return NoValue;
            }

            if (value != NoValue)
            {
                result.Add(field.Name, value);
            }
        }

        return result.Count == 0 ? NoValue : result;
    }

    private List<object?> ReadList(IEnumerable list, Requirement element) =>
        [.. list.Cast<object?>().Select(e => e is null ? null : ReadElement(e, element)).Select(e => e == NoValue ? null : e)];

    private object? ReadElement(object value, Requirement element) =>
        element is RequiredList { Way.Count: 0 } list ? ReadList((IEnumerable)value, list.Element) : Read(find(value), element);

    private object? Walk(T item, Requirement requirement)
    {
        if (requirement.Of is { } type && !isOf(item, type))
        {
            return NoValue;
        }

        object? value = item;
        for (var i = 0; i < requirement.Way.Count; i++)
        {
            var step = requirement.Way[i];
            value = resolve(i == 0 ? item : find(value!), step.Field);
            if ((value is null && i < requirement.Way.Count - 1)
                || (step.Condition is { } condition && (value is null || !isOf(find(value), condition))))
            {
                return NoValue;
            }
        }

        return value;
    }
}
