using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Makes the shapes of a plan and numbers them.</summary>
internal sealed class ShapeBuilder(ExecutionSchema schema)
{
    private readonly List<ObjectShape> _shapes = [];

    /// <summary>All shapes made so far; the position is the shape's number.</summary>
    public ObjectShape[] Shapes => [.. _shapes];

    public CompositeShape Build(ResultSelections selections)
    {
        var types = schema.Schema.GetPossibleTypes(selections.DeclaredType);
        var shapes = new ObjectShape[types.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            var type = types[i];
            var fields = selections.GetFields(type).Select(ToField).ToArray();
            shapes[i] = new ObjectShape(type, fields, _shapes.Count, schema.ClientSchema.TryGetType(type.Name, out _), selections.GetAnchors(type));
            _shapes.Add(shapes[i]);
        }

        return new CompositeShape(shapes, selections.DeclaredType.IsAbstractType);
    }

    private FieldShape ToField(ResultField field)
    {
        var composite = field.Selections is { } selections ? Build(selections) : null;
        return new FieldShape(field, composite, FindVisibleEnum(field));
    }

    // Values that clients must not see are still passed between source schemas.
    private EnumType? FindVisibleEnum(ResultField field) =>
        !field.IsHidden
        && field.Definition.Type.InnermostType is EnumType merged
        && schema.ClientSchema.TryGetType<EnumType>(merged.Name, out var visible)
        && visible.Values.Count < merged.Values.Count
            ? visible
            : null;
}
