using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Limits;

/// <summary>Bounds how deep introspection may nest the lists that lead from types to types: each level multiplies the
/// response by the size of the schema.</summary>
public sealed class MaxIntrospectionDepth : ValidationRule, ILeave<DocumentNode>, IEnter<FieldNode>
{
    // Tools ask for the fields of the types of fields, but never go on from there.
    private const int MaxLists = 2;

    private readonly DefinitionOrder _order = new();
    private readonly List<int> _roots = [];
    private int[] _depths = [];

    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (node.Name.Value is "__schema" or "__type")
        {
            _roots.Add(context.Index.Fields.Length - 1);
        }
    }

    /// <inheritdoc/>
    public void Leave(DocumentNode node, ValidationContext context)
    {
        if (_roots.Count == 0)
        {
            return;
        }

        var index = context.Index;
        if (_depths.Length < index.Definitions.Length)
        {
            _depths = new int[Math.Max(16, index.Definitions.Length)];
        }

        _depths.AsSpan().Clear();
        foreach (var definition in _order.Sort(index))
        {
            _depths[definition] = CountLists(index.Definitions[definition].SelectionSet, index);
        }

        foreach (var root in _roots)
        {
            if (CountLists(index.Fields[root].SelectionSet, index) > MaxLists)
            {
                context.Report(LimitErrors.IntrospectionTooDeep(index.Fields[root].Node, MaxLists));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _roots.Clear();

    private int CountLists(int selectionSet, DocumentIndex index)
    {
        var deepest = 0;
        for (var selection = selectionSet < 0 ? -1 : index.SelectionSets[selectionSet].FirstSelection; selection >= 0;)
        {
            ref readonly var entry = ref index.Selections[selection];
            if (entry.IsSpread)
            {
                var fragment = index.Spreads[entry.Index].Fragment;
                deepest = Math.Max(deepest, fragment < 0 ? 0 : _depths[fragment]);
            }
            else
            {
                ref readonly var field = ref index.Fields[entry.Index];
                var isList = field.Node.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
                deepest = Math.Max(deepest, CountLists(field.SelectionSet, index) + (isList ? 1 : 0));
            }

            selection = entry.Next;
        }

        return deepest;
    }
}
