using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Turns a field selection map into the hidden fields that it reads and the selector that reads them.</summary>
internal sealed class RequirementReader(ExecutionSchema schema, HiddenNames names)
{
    public (ImmutableArray<OperationField> Fields, ValueSelector Selector) Read(
        ResultLocation location,
        ObjectType type,
        string sourceSchema,
        SourceArgument argument)
    {
        var fields = new FieldSet();
        var selector = Value([new Position(fields, location, type)], argument.Map, new Input(sourceSchema, argument.Type));
        return (fields.ToFields(type), selector);
    }

    private ValueSelector Value(IReadOnlyList<Position> scope, SelectedValueNode map, Input input)
    {
        var alternatives = map.Alternatives.Select(a => Entry(scope, a, input)).ToImmutableArray();
        return alternatives.Length == 1 ? alternatives[0] : new AlternativesSelector(alternatives);
    }

    private ValueSelector Entry(IReadOnlyList<Position> scope, SelectedEntryNode entry, Input input)
    {
        switch (entry)
        {
            case PathNode path:
                return new PathSelector(Walk(ref scope, path));
            case PathObjectNode node:
                var objectPath = Walk(ref scope, node.Path);
                return new ObjectSelector(objectPath, ObjectFields(scope, node.Object, input), ObjectOf(input));
            case PathListNode node:
                var listPath = Walk(ref scope, node.Path);
                return new ListSelector(listPath, Value(scope, node.List.Element, input.Element));
            case SelectedObjectNode node:
                return new ObjectSelector(SelectorPath.Empty, ObjectFields(scope, node, input), ObjectOf(input));
            default:
                return new ListSelector(
                    SelectorPath.Empty,
                    Value(scope, ((SelectedListNode)entry).Element, input.Element));
        }
    }

    private ImmutableArray<(string, ValueSelector)> ObjectFields(
        IReadOnlyList<Position> scope,
        SelectedObjectNode node,
        Input input)
    {
        var type = ObjectOf(input);
        return
        [
            .. node.Fields.Select(f => (f.Name.Value, Value(
                scope,
                f.Value,
                new Input(input.Schema, type?.Fields.FirstOrDefault(t => t.Name == f.Name.Value)?.Type)))),
        ];
    }

    private SourceInputObject? ObjectOf(Input input) => input.Nullable is NamedTypeNode named
        ? schema.FindInputObject(input.Schema, named.Name.Value)
        : null;

    // All places that the path leads through are walked side by side: a segment has one name, whatever the object's type is.
    private SelectorPath Walk(ref IReadOnlyList<Position> scope, PathNode path)
    {
        var condition = FindType(path.TypeName);
        scope = Narrow(scope, condition);
        var segments = ImmutableArray.CreateBuilder<SelectorSegment>(path.Segments.Count);
        foreach (var segment in path.Segments)
        {
            scope = Step(scope, segment, segments);
        }

        return new SelectorPath(condition, segments.ToImmutable());
    }

    private IReadOnlyList<Position> Step(
        IReadOnlyList<Position> scope,
        PathSegmentNode segment,
        ImmutableArray<SelectorSegment>.Builder segments)
    {
        var condition = FindType(segment.TypeName);
        var here = scope.Where(p => p.Type.Fields.Contains(segment.FieldName.Value)).ToArray();
        var name = names.GetName([.. here.Select(p => (p.Location, p.Type))], segment.FieldName.Value, segment.Arguments);
        segments.Add(new SelectorSegment(name, condition));
        var below = new List<Position>();
        foreach (var position in here)
        {
            var definition = position.Type.Fields[segment.FieldName.Value];
            var fields = position.Fields.Add(position.Type, name, definition, segment.Arguments);
            if (definition.Type.InnermostType is { IsCompositeType: true } declaredType)
            {
                var location = position.Location.Append(position.Type, name);
                below.AddRange(schema.Schema.GetPossibleTypes(declaredType).Select(t => new Position(fields, location, t)));
            }
        }

        return Narrow(below, condition);
    }

    private NamedType? FindType(NameNode? name) =>
        name is not null && schema.Schema.TryGetType(name.Value, out var type) ? type : null;

    private IReadOnlyList<Position> Narrow(IReadOnlyList<Position> scope, NamedType? condition) =>
        condition is null ? scope : [.. scope.Where(p => schema.Schema.IsSubType(p.Type, condition))];

    /// <summary>Objects that are read: their place and one of the types they may have.</summary>
    /// <param name="Fields">The hidden fields of the place.</param>
    /// <param name="Location">The place.</param>
    /// <param name="Type">The type.</param>
    private readonly record struct Position(FieldSet Fields, ResultLocation Location, ObjectType Type);

    /// <summary>A position of an argument's value; its type where that is known.</summary>
    private readonly record struct Input(string Schema, TypeNode? Type)
    {
        public TypeNode? Nullable => Type is NonNullTypeNode nonNull ? nonNull.Type : Type;

        public Input Element => new(Schema, Nullable is ListTypeNode list ? list.Type : Type);
    }

    /// <summary>Hidden fields in the making, per object type.</summary>
    private sealed class FieldSet
    {
        private readonly Dictionary<ObjectType, OrderedDictionary<string, Entry>> _fields = [];

        public FieldSet Add(ObjectType type, string name, OutputField definition, IReadOnlyList<ArgumentNode> arguments)
        {
            if (!_fields.TryGetValue(type, out var fields))
            {
                _fields.Add(type, fields = new(StringComparer.Ordinal));
            }

            if (!fields.TryGetValue(name, out var entry))
            {
                fields.Add(name, entry = new Entry(definition, arguments, new FieldSet()));
            }

            return entry.Below;
        }

        public ImmutableArray<OperationField> ToFields(ObjectType type) =>
            _fields.TryGetValue(type, out var fields)
                ? [.. fields.Select(f => ToField(f.Key, f.Value))]
                : [];

        private static OperationField ToField(string name, Entry entry)
        {
            var declaredType = entry.Definition.Type.InnermostType;
            var selections = declaredType.IsCompositeType
                ? new OperationSelections(declaredType, entry.Below._fields.Keys.ToImmutableDictionary(t => t, entry.Below.ToFields))
                : null;
            return new OperationField(
                name,
                entry.Definition,
                entry.Arguments,
                IncludeCondition.Always,
                selections,
                [],
                []);
        }

        private sealed record Entry(OutputField Definition, IReadOnlyList<ArgumentNode> Arguments, FieldSet Below);
    }
}
