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
        var selector = Value(fields, location, [type], argument.Map, new Input(sourceSchema, argument.Type));
        return (fields.ToFields(type), selector);
    }

    private ValueSelector Value(FieldSet fields, ResultLocation location, IReadOnlyList<ObjectType> scope, SelectedValueNode map, Input input)
    {
        var alternatives = map.Alternatives.Select(a => Entry(fields, location, scope, a, input)).ToImmutableArray();
        return alternatives.Length == 1 ? alternatives[0] : new AlternativesSelector(alternatives);
    }

    private ValueSelector Entry(FieldSet fields, ResultLocation location, IReadOnlyList<ObjectType> scope, SelectedEntryNode entry, Input input)
    {
        switch (entry)
        {
            case PathNode path:
                return new PathSelector(Walk(fields, location, scope, path, (_, _, _) => { }));
            case PathObjectNode node:
                ImmutableArray<(string, ValueSelector)> members = [];
                var objectPath = Walk(
                    fields,
                    location,
                    scope,
                    node.Path,
                    (f, l, s) => members = ObjectFields(f, l, s, node.Object, input));
                return new ObjectSelector(objectPath, members, ObjectOf(input));
            case PathListNode node:
                ValueSelector? element = null;
                var listPath = Walk(
                    fields,
                    location,
                    scope,
                    node.Path,
                    (f, l, s) => element = Value(f, l, s, node.List.Element, input.Element));
                return new ListSelector(listPath, element!);
            case SelectedObjectNode node:
                return new ObjectSelector(
                    SelectorPath.Empty,
                    ObjectFields(fields, location, scope, node, input),
                    ObjectOf(input));
            default:
                return new ListSelector(
                    SelectorPath.Empty,
                    Value(fields, location, scope, ((SelectedListNode)entry).Element, input.Element));
        }
    }

    private ImmutableArray<(string, ValueSelector)> ObjectFields(
        FieldSet fields,
        ResultLocation location,
        IReadOnlyList<ObjectType> scope,
        SelectedObjectNode node,
        Input input)
    {
        var type = ObjectOf(input);
        return
        [
            .. node.Fields.Select(f => (f.Name.Value, Value(
                fields,
                location,
                scope,
                f.Value,
                new Input(input.Schema, type?.Fields.FirstOrDefault(t => t.Name == f.Name.Value)?.Type)))),
        ];
    }

    private SourceInputObject? ObjectOf(Input input) => input.Nullable is NamedTypeNode named
        ? schema.FindInputObject(input.Schema, named.Name.Value)
        : null;

    // Every object type in scope gets the field. Where names differ between types, the path keeps the first one's: response
    // names are chosen per location and type, and equal signatures take equal names unless the client's aliases differ.
    private SelectorPath Walk(
        FieldSet fields,
        ResultLocation location,
        IReadOnlyList<ObjectType> scope,
        PathNode path,
        Action<FieldSet, ResultLocation, IReadOnlyList<ObjectType>> atEnd)
    {
        var condition = FindType(path.TypeName);
        var segments = ImmutableArray.CreateBuilder<SelectorSegment>(path.Segments.Count);
        Step(fields, location, Narrow(scope, condition), path.Segments, 0, segments, atEnd);
        return new SelectorPath(condition, segments.ToImmutable());
    }

    private void Step(
        FieldSet fields,
        ResultLocation location,
        IReadOnlyList<ObjectType> scope,
        IReadOnlyList<PathSegmentNode> path,
        int index,
        ImmutableArray<SelectorSegment>.Builder segments,
        Action<FieldSet, ResultLocation, IReadOnlyList<ObjectType>> atEnd)
    {
        if (index == path.Count)
        {
            atEnd(fields, location, scope);
            return;
        }

        var segment = path[index];
        var condition = FindType(segment.TypeName);
        foreach (var type in scope)
        {
            if (!type.Fields.TryGet(segment.FieldName.Value, out var definition))
            {
                continue;
            }

            var name = names.GetName(location, type, definition.Name, segment.Arguments);
            if (segments.Count == index)
            {
                segments.Add(new SelectorSegment(name, condition));
            }

            var below = fields.Add(type, name, definition, segment.Arguments);
            var declaredType = definition.Type.InnermostType;
            if (declaredType.IsCompositeType)
            {
                Step(
                    below,
                    location.Append(type, name),
                    Narrow(schema.Schema.GetPossibleTypes(declaredType), condition),
                    path,
                    index + 1,
                    segments,
                    atEnd);
            }
        }
    }

    private NamedType? FindType(NameNode? name) =>
        name is not null && schema.Schema.TryGetType(name.Value, out var type) ? type : null;

    private IReadOnlyList<ObjectType> Narrow(IReadOnlyList<ObjectType> scope, NamedType? condition) =>
        condition is null ? scope : [.. scope.Where(t => schema.Schema.IsSubType(t, condition))];

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
