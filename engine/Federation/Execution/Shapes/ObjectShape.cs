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

    /// <summary>The slot of a response name; -1 when there is none.</summary>
    public int IndexOf(string responseName) =>
        Array.FindIndex(Fields, f => f.Field.ResponseName == responseName);
}
