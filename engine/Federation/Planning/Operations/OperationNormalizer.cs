using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Dissolves fragments and merges fields by response name, once per object type.</summary>
/// <remarks>The document must be valid: fragments exist and do not form cycles, fields with one response name can be merged.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Collection"/>
internal sealed class OperationNormalizer
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ConditionTerms _terms;
    private readonly int _maxFields;
    private readonly Func<ObjectType, OutputField, string?>? _deny;
    private readonly DeferredFragments _deferred = new();
    private int _fieldCount;
    private int _position;

    public OperationNormalizer(
        Schema schema,
        DocumentNode document,
        ConditionTerms terms,
        int maxFields,
        Func<ObjectType, OutputField, string?>? deny = null)
    {
        _deny = deny;
        _schema = schema;
        _terms = terms;
        _maxFields = maxFields;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);
    }

    /// <summary>The deferred fragments that were found.</summary>
    public IReadOnlyList<DeferredFragment> Deferred => _deferred.All;

    public OperationSelections Normalize(ObjectType rootType, SelectionSetNode selectionSet) =>
        Select(rootType, [new Source(selectionSet, 0, -1)]);

    private OperationSelections Select(NamedType declaredType, IReadOnlyList<Source> sources)
    {
        var fields = ImmutableDictionary.CreateBuilder<ObjectType, ImmutableArray<OperationField>>();
        var anchors = ImmutableDictionary.CreateBuilder<ObjectType, ImmutableArray<DeferAnchor>>();
        foreach (var type in _schema.GetPossibleTypes(declaredType))
        {
            var collected = new OrderedDictionary<string, Collected>(StringComparer.Ordinal);
            var found = new List<DeferAnchor>();
            foreach (var source in sources)
            {
                Collect(type, source, collected, found);
            }

            if (found.Count > 0)
            {
                anchors.Add(type, [.. found.Distinct()]);
            }

            if (collected.Count > 0)
            {
                fields.Add(type, [.. collected.Values.Select(c => ToField(type, c))]);
            }
        }

        return new OperationSelections(declaredType, fields.ToImmutable()) { Anchors = anchors.ToImmutable() };
    }

    private void Collect(
        ObjectType type,
        Source source,
        OrderedDictionary<string, Collected> fields,
        List<DeferAnchor> anchors)
    {
        foreach (var selection in source.Node.Selections)
        {
            var selectionMask = source.Mask;
            if (!_terms.TryAdd(selection.Directives, ref selectionMask))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    var name = field.Alias?.Value ?? field.Name.Value;
                    if (!fields.TryGetValue(name, out var collected))
                    {
                        fields.Add(name, collected = new Collected(name));
                    }

                    collected.Nodes.Add((field, selectionMask, ++_position, source.Fragment));
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, Enter(fragment.SelectionSet, fragment), fields, anchors);
                    break;
                case FragmentSpreadNode spread when _fragments[spread.Name.Value] is var fragment
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, Enter(fragment.SelectionSet, spread), fields, anchors);
                    break;
            }

            Source Enter(SelectionSetNode below, SelectionNode through)
            {
                var number = _deferred.Find(through.Directives, source.Fragment);
                if (number != source.Fragment)
                {
                    anchors.Add(new DeferAnchor(number, selectionMask));
                }

                return new Source(below, selectionMask, number);
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (_schema.TryGetType(condition.Name.Value, out var conditionType) && _schema.IsSubType(type, conditionType));

    private OperationField ToField(ObjectType type, Collected collected)
    {
        if (++_fieldCount > _maxFields)
        {
            throw PlanningException.TooLarge(_maxFields);
        }

        var first = collected.Nodes[0].Node;
        var definition = type.Fields.Find(first.Name.Value) ?? _schema.FindMetaField(type, first.Name.Value)!;
        var condition = collected.Nodes.Select(n => IncludeCondition.From(n.Mask)).Aggregate((a, b) => a.Or(b));
        var sources = collected.Nodes
            .Where(n => n.Node.SelectionSet is not null)
            .Select(n => new Source(n.Node.SelectionSet!, n.Mask, n.Fragment))
            .ToArray();
        return new OperationField(
            collected.ResponseName,
            definition,
            first.Arguments,
            condition,
            sources.Length > 0 ? Select(definition.Type.InnermostType, sources) : null,
            [.. collected.Nodes.Select(n => n.Node)],
            [.. collected.Nodes.Select(n => new FieldOccurrence(n.Mask, n.Position, n.Fragment))])
        {
            DeniedCode = definition.IsIntrospectionField ? null : _deny?.Invoke(type, definition),
        };
    }

    private readonly record struct Source(SelectionSetNode Node, ulong Mask, int Fragment);

    private sealed class Collected(string responseName)
    {
        public string ResponseName { get; } = responseName;

        public List<(FieldNode Node, ulong Mask, int Position, int Fragment)> Nodes { get; } = [];
    }
}
