using System.Text;

namespace Cacao.Federation.Execution;

/// <summary>The shapes of a composite value, per object type that it can be.</summary>
internal sealed class CompositeShape(ObjectShape[] shapes, bool isAbstract)
{
    private readonly byte[][] _names = Array.ConvertAll(shapes, s => Encoding.UTF8.GetBytes(s.Type.Name));

    public ObjectShape[] Shapes { get; } = shapes;

    /// <summary>Whether the data says by <c>__typename</c> which shape it has.</summary>
    public bool IsAbstract { get; } = isAbstract;

    /// <summary>The position of an object type's shape; -1 when values cannot be of that type.</summary>
    public int Find(ReadOnlySpan<byte> typeName)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (typeName.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
