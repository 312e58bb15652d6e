using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The slots of an object in the result: the client's fields in response order, then the hidden ones.</summary>
internal sealed class ObjectShape(ObjectType type, FieldShape[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldShape[] Fields { get; } = fields;

    /// <summary>The slot of a property.</summary>
    /// <param name="name">The property's name in UTF-8, unescaped.</param>
    /// <param name="expected">Where the property most likely is: behind the one before it.</param>
    /// <returns>-1 when nobody asked for the property.</returns>
    public int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        if (expected < Fields.Length && name.SequenceEqual(Fields[expected].Name))
        {
            return expected;
        }

        for (var i = 0; i < Fields.Length; i++)
        {
            if (name.SequenceEqual(Fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    public int IndexOf(string responseName) =>
        Array.FindIndex(Fields, f => f.Field.ResponseName == responseName);
}
