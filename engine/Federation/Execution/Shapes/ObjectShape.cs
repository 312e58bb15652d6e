using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The slots of an object in the result: the client's fields in response order, then the hidden ones.</summary>
/// <param name="type">The object type.</param>
/// <param name="fields">The slots.</param>
/// <param name="index">The number of the shape in its plan.</param>
/// <param name="isAccessible">Whether clients may see objects of the type.</param>
internal sealed class ObjectShape(ObjectType type, FieldShape[] fields, int index, bool isAccessible)
{
    public ObjectType Type { get; } = type;

    public FieldShape[] Fields { get; } = fields;

    /// <summary>The number of the shape in its plan.</summary>
    public int Index { get; } = index;

    /// <summary>Whether clients may see objects of the type.</summary>
    public bool IsAccessible { get; } = isAccessible;

    /// <summary>Whether the order of the fields depends on which condition terms hold.</summary>
    public bool HasVariableOrder { get; } = Array.Exists(
        fields,
        f => f.Field.Occurrences is [{ Mask: not 0 }, _, ..]);

    /// <summary>The slots that are written in a request, in the order of the response.</summary>
    /// <param name="terms">The condition terms that hold.</param>
    public int[] GetOrder(ulong terms) =>
    [
        .. Enumerable.Range(0, Fields.Length)
            .Where(slot => Fields[slot].IsWritten(terms))
            .OrderBy(slot => Fields[slot].Field.Occurrences.First(o => (o.Mask & terms) == o.Mask).Position),
    ];

    /// <summary>The slot of a response name; -1 when there is none.</summary>
    public int IndexOf(string responseName) =>
        Array.FindIndex(Fields, f => f.Field.ResponseName == responseName);
}
