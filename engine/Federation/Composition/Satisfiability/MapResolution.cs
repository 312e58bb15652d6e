using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>Tells whether the fields that a field selection map reads can be fetched.</summary>
/// <param name="options">Where a query path can go on.</param>
/// <param name="start">The object that the map is rooted at.</param>
/// <param name="mode">How many alternatives have to be resolvable.</param>
/// <param name="excluded">A schema whose fields do not count, or null. It may still give the keys of lookups.</param>
internal sealed class MapResolution(
    QueryPathOptions options, Position start, MapMode mode, SourceSchema? excluded)
{
    public bool Resolves(SelectedValueNode map) => ResolvesValue(map, [start]);

    // The positions are those of one object, which may have been fetched from several schemas.
    // What is about another type has no value here, which is for the argument to bear.
    private bool ResolvesValue(SelectedValueNode value, IReadOnlyList<Position> positions) =>
        mode == MapMode.AnyAlternative
            ? value.Alternatives.Any(entry => ResolvesEntry(entry, positions))
            : value.Alternatives.All(entry => !Applies(entry, positions) || ResolvesEntry(entry, positions));

    private bool ResolvesEntry(SelectedEntryNode entry, IReadOnlyList<Position> positions) => entry switch
    {
        PathNode path => ResolvesPath(path, positions, null),
        PathObjectNode step => ResolvesPath(step.Path, positions, next => ResolvesObject(step.Object, next)),
        PathListNode step => ResolvesPath(step.Path, positions, next => ResolvesValue(step.List.Element, next)),
        SelectedListNode list => ResolvesValue(list.Element, positions),
        SelectedObjectNode selected => ResolvesObject(selected, positions),
        _ => false,
    };

    private bool ResolvesObject(SelectedObjectNode selected, IReadOnlyList<Position> positions) =>
        selected.Fields.All(field => ResolvesValue(field.Value, positions));

    private bool ResolvesPath(
        PathNode path, IReadOnlyList<Position> positions, Func<IReadOnlyList<Position>, bool>? then) =>
        Applies(path, positions) && ResolvesSegments(path, 0, positions, then);

    private bool ResolvesSegments(
        PathNode path, int index, IReadOnlyList<Position> positions, Func<IReadOnlyList<Position>, bool>? then)
    {
        var segment = path.Segments[index];
        var typeName = positions[0].TypeName;
        var steps = options.Steps(positions, segment.FieldName.Value, excluded);
        var isLast = index == path.Segments.Count - 1;
        if (isLast && then is null)
        {
            return steps.Any();
        }

        // An abstract field may return any of its object types, and the map must be good for each that it narrows to.
        var next = options.Enter(typeName, steps)
            .Where(group => segment.TypeName is not { } condition || options.IsA(group.Key, condition.Value))
            .ToList();
        return next.Count > 0 && next.All(group => isLast
            ? then!([.. group])
            : ResolvesSegments(path, index + 1, [.. group], then));
    }

    private bool Applies(SelectedEntryNode entry, IReadOnlyList<Position> positions) => entry switch
    {
        PathNode { TypeName: { } condition } => options.IsA(positions[0].TypeName, condition.Value),
        PathObjectNode step => Applies(step.Path, positions),
        PathListNode step => Applies(step.Path, positions),
        SelectedObjectNode selected => selected.Fields.Any(field =>
            field.Value.Alternatives.Any(alternative => Applies(alternative, positions))),
        _ => true,
    };
}
