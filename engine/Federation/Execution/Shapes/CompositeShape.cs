using System.Text;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The shapes of a composite value, per object type that it can be.</summary>
internal sealed class CompositeShape
{
    private readonly ObjectShape[] _shapes;
    private readonly byte[][] _names;

    private CompositeShape(ObjectShape[] shapes, bool isAbstract)
    {
        _shapes = shapes;
        _names = Array.ConvertAll(shapes, s => Encoding.UTF8.GetBytes(s.Type.Name));
        IsAbstract = isAbstract;
    }

    /// <summary>Whether the data says by <c>__typename</c> which shape it has.</summary>
    public bool IsAbstract { get; }

    /// <summary>The shape of a concrete composite.</summary>
    public ObjectShape Single => _shapes[0];

    public static CompositeShape From(ResultSelections selections, Schema schema)
    {
        var shapes = schema.GetPossibleTypes(selections.DeclaredType)
            .Select(t => new ObjectShape(t, [.. selections.GetFields(t).Select(f => ToField(f, schema))]));
        return new CompositeShape([.. shapes], selections.DeclaredType.IsAbstractType);
    }

    public ObjectShape? Find(ReadOnlySpan<byte> typeName)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (typeName.SequenceEqual(_names[i]))
            {
                return _shapes[i];
            }
        }

        return null;
    }

    private static FieldShape ToField(ResultField field, Schema schema) =>
        new(field, field.Selections is { } selections ? From(selections, schema) : null);
}
