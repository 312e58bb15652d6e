using System.Collections.Immutable;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The slots of an object in the result: the client's fields in response order, then the hidden ones.</summary>
/// <param name="type">The object type.</param>
/// <param name="fields">The slots.</param>
/// <param name="index">The number of the shape in its plan.</param>
/// <param name="isAccessible">Whether clients may see objects of the type.</param>
/// <param name="anchors">The deferred fragments on the type.</param>
internal sealed class ObjectShape(
    ObjectType type,
    FieldShape[] fields,
    int index,
    bool isAccessible,
    ImmutableArray<DeferAnchor> anchors)
{
    /// <summary>The deferred fragments on the type.</summary>
    public ImmutableArray<DeferAnchor> Anchors { get; } = anchors;

    public ObjectType Type { get; } = type;

    public FieldShape[] Fields { get; } = fields;

    /// <summary>The number of the shape in its plan.</summary>
    public int Index { get; } = index;

    /// <summary>Whether clients may see objects of the type.</summary>
    public bool IsAccessible { get; } = isAccessible;

    /// <summary>The slots that are written, in the order of the response; <c>null</c> when that depends on which condition
    /// terms hold.</summary>
    public int[]? Order { get; } = Array.TrueForAll(fields, f => f.Field.Occurrences.IsEmpty || f.Field.Occurrences[0].Mask == 0)
        ? GetOrder(fields, 0)
        : null;

    /// <summary>The slots that are written in a request, in the order of the response.</summary>
    /// <param name="terms">The condition terms that hold.</param>
    public int[] GetOrder(ulong terms) => GetOrder(Fields, terms);

    /// <summary>The slot of a response name; -1 when there is none.</summary>
    public int IndexOf(string responseName)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Field.ResponseName == responseName)
            {
                return i;
            }
        }

        return -1;
    }

    private static int[] GetOrder(FieldShape[] fields, ulong terms) =>
    [
        .. Enumerable.Range(0, fields.Length)
            .Where(slot => fields[slot].IsWritten(terms))
            .OrderBy(slot => fields[slot].Field.Occurrences.First(o => (o.Mask & terms) == o.Mask).Position),
    ];
}
