using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>Merges selection sets to the fields that a concrete type executes.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
internal sealed class FieldCollector(CompiledOperation operation, VariantKey key)
{
    public IReadOnlyList<CollectedField> Collect(ObjectType type, SelectionSetNode selectionSet)
    {
        var level = new Level(type);
        Collect(selectionSet, ref level);
        return level.Fields;
    }

    public IReadOnlyList<CollectedField> Collect(ObjectType type, FieldNode[] parents)
    {
        var level = new Level(type);
        foreach (var parent in parents)
        {
            if (parent.SelectionSet is { } selectionSet)
            {
                Collect(selectionSet, ref level);
            }
        }

        return level.Fields;
    }

    private void Collect(SelectionSetNode selectionSet, ref Level level)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection.Directives))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    level.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, level.Type):
                    Collect(fragment.SelectionSet, ref level);
                    break;
                case FragmentSpreadNode spread when level.Visit(spread.Name.Value)
                    && operation.Document.FindFragment(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, level.Type):
                    Collect(fragment.SelectionSet, ref level);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (operation.Schema.TryGetType(condition.Name.Value, out var conditionType)
            && (ReferenceEquals(conditionType, type) || operation.Schema.IsPossibleType(conditionType, type)));

    private bool IsIncluded(IReadOnlyList<DirectiveNode> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var isSkip = directives[i].Name.Value == "skip";
            if ((isSkip || directives[i].Name.Value == "include") && Condition(directives[i]) == isSkip)
            {
                return false;
            }
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.Arguments is [{ Value: var value }, ..]
        && value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => key.IsTrue(operation.GetConditionIndex(variable.Name.Value)),
            _ => false,
        };

    private struct Level(ObjectType type)
    {
        private Dictionary<string, int>? _positions;
        private HashSet<string>? _visited;

        public ObjectType Type { get; } = type;

        public List<CollectedField> Fields { get; } = [];

        public bool Visit(string fragment) => (_visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(fragment);

        public void Add(FieldNode field)
        {
            _positions ??= new Dictionary<string, int>(StringComparer.Ordinal);
            if (_positions.TryGetValue(field.ResponseName, out var position))
            {
                Fields[position].Nodes.Add(field);
                return;
            }

            _positions.Add(field.ResponseName, Fields.Count);
            Fields.Add(new CollectedField(field.ResponseName, [field]));
        }
    }
}
