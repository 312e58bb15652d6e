using System.Collections.Immutable;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Lays the hidden fields of all steps over the client's operation.</summary>
internal sealed class ResultBuilder
{
    private readonly Node _root = new(null!);

    public void AddOperation(OperationSelections selections) => Add(_root, selections);

    public void AddStep(PlanStep step)
    {
        var node = _root;
        foreach (var way in step.Location.StepsFrom(ResultLocation.Root)!)
        {
            node = node.Find(way.Type, way.ResponseName)!;
        }

        Add(node, step.Selections);
    }

    public ResultSelections Build(ObjectType rootType) => Build(_root, rootType);

    private static void Add(Node node, OperationSelections selections)
    {
        node.Anchors = selections.Anchors;
        foreach (var type in selections.ObjectTypes)
        {
            foreach (var field in selections.GetFields(type))
            {
                var child = node.GetOrAdd(type, field);
                if (field.Selections is { } below)
                {
                    Add(child, below);
                }
            }
        }
    }

    private static void Add(Node node, PlannedSelections selections)
    {
        foreach (var (type, fields) in selections.Fields)
        {
            foreach (var field in fields)
            {
                var child = node.GetOrAdd(type, field.Field);
                if (field.Selections is { } below)
                {
                    Add(child, below);
                }
            }
        }
    }

    private static ResultSelections Build(Node node, NamedType declaredType) => new(
        declaredType,
        node.Types.ToImmutableDictionary(t => t.Key, t => t.Value.Values.Select(Build).ToImmutableArray()))
    {
        Anchors = node.Anchors,
    };

    private static ResultField Build(Node node)
    {
        var field = node.Field;
        return new ResultField(
            field.ResponseName,
            field.Definition,
            field.Condition,
            field.Selections is { } selections ? Build(node, selections.DeclaredType) : null,
            field.SyntaxNodes,
            field.Occurrences)
        {
            DeniedCode = field.DeniedCode,
        };
    }

    private sealed class Node(OperationField field)
    {
        public OperationField Field { get; } = field;

        public ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>> Anchors { get; set; } =
            ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>>.Empty;

        public Dictionary<ObjectType, OrderedDictionary<string, Node>> Types { get; } = [];

        public Node? Find(ObjectType type, string name) => Types.GetValueOrDefault(type)?.GetValueOrDefault(name);

        public Node GetOrAdd(ObjectType type, OperationField field)
        {
            if (!Types.TryGetValue(type, out var fields))
            {
                Types.Add(type, fields = new(StringComparer.Ordinal));
            }

            if (!fields.TryGetValue(field.ResponseName, out var node))
            {
                fields.Add(field.ResponseName, node = new Node(field));
            }

            return node;
        }
    }
}
