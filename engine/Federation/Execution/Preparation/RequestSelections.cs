using System.Text;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>What an answer brings of a composite value, per object type that it can be: the selection set of the request laid over
/// the shape of the result.</summary>
internal sealed class RequestSelections
{
    private readonly RequestField[][] _fields;

    private RequestSelections(CompositeShape shape, RequestField[][] fields)
    {
        Shape = shape;
        _fields = fields;
    }

    public CompositeShape Shape { get; }

    /// <summary>The fields of an object type in the order in which a source schema answers.</summary>
    /// <param name="position">The position of the type in the shape.</param>
    public RequestField[] GetFields(int position) => _fields[position];

    /// <summary>The fields of an object that has a certain shape; none when values cannot have it.</summary>
    public RequestField[] GetFields(ObjectShape shape)
    {
        var position = Array.IndexOf(Shape.Shapes, shape);
        return position < 0 ? [] : _fields[position];
    }

    public static RequestSelections From(
        SelectionSetNode selectionSet,
        CompositeShape shape,
        RequestConditions conditions,
        IReadOnlyDictionary<string, string> aliases)
    {
        var fields = Array.ConvertAll(shape.Shapes, s =>
        {
            var collected = new List<RequestField>();
            Collect(selectionSet, s, conditions, aliases, collected);
            return collected.ToArray();
        });
        return new RequestSelections(shape, fields);
    }

    // The planner writes fields as they are or inside fragments on object types.
    private static void Collect(
        SelectionSetNode selectionSet,
        ObjectShape shape,
        RequestConditions conditions,
        IReadOnlyDictionary<string, string> aliases,
        List<RequestField> fields)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field when field.Name.Value != "__typename":
                    var name = field.Alias?.Value ?? field.Name.Value;
                    if (shape.IndexOf(aliases.GetValueOrDefault(name, name)) is >= 0 and var slot)
                    {
                        fields.Add(ToField(field, name, slot, shape.Fields[slot], conditions, aliases));
                    }

                    break;
                case InlineFragmentNode fragment when fragment.TypeCondition!.Name.Value == shape.Type.Name:
                    Collect(fragment.SelectionSet, shape, conditions, aliases, fields);
                    break;
            }
        }
    }

    private static RequestField ToField(
        FieldNode node,
        string name,
        int slot,
        FieldShape shape,
        RequestConditions conditions,
        IReadOnlyDictionary<string, string> aliases)
    {
        var below = shape.Composite is { } composite ? From(node.SelectionSet!, composite, conditions, aliases) : null;
        return new RequestField(Encoding.UTF8.GetBytes(name), slot, shape, conditions.Of(node), below);
    }
}
