namespace Cacao.Language.Generating;

internal sealed partial class SyntaxGenerator
{
    public SelectedValueNode SelectedValue() => new(Many(1, SelectedEntry));

    private SelectedEntryNode SelectedEntry() => (Spend() ? _random.Next(4) : 0) switch
    {
        1 => SelectedObject(),
        2 => new PathObjectNode(Path(), SelectedObject()),
        3 => new PathListNode(Path(), SelectedList()),
        _ => Path(),
    };

    private PathNode Path()
    {
        var segments = Many(1, PathSegment).ToList();

        // A type condition stands only between segments.
        segments[^1] = new PathSegmentNode(segments[^1].FieldName, segments[^1].Arguments, null);
        return new PathNode(Maybe(Name), segments);
    }

    private PathSegmentNode PathSegment() =>
        new(Name(), Many(0, () => Argument(isConstant: true)), Maybe(Name));

    private SelectedObjectNode SelectedObject() => new(Many(1, SelectedObjectField));

    private SelectedObjectFieldNode SelectedObjectField()
    {
        var name = Name();
        if (_random.Next(2) == 0)
        {
            return new SelectedObjectFieldNode(name, SelectedValue(), isShort: false);
        }

        var segment = new PathSegmentNode(name, Many(0, () => Argument(isConstant: true)), null);
        return new SelectedObjectFieldNode(
            name,
            new SelectedValueNode([new PathNode(null, [segment])]),
            isShort: true);
    }

    private SelectedListNode SelectedList() => Spend() && _random.Next(3) == 0
        ? new SelectedListNode(new SelectedValueNode([SelectedList()]))
        : new SelectedListNode(SelectedValue());
}
