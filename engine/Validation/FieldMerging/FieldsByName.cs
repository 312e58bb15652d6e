using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>The fields of one selection set by response name, and the fragments that it spreads.</summary>
internal sealed class FieldsByName
{
    private readonly Dictionary<int, List<int>> _fields = [];

    public FieldsByName(DocumentIndex index, int selectionSet)
    {
        var fragments = new HashSet<int>();
        for (var selection = index.SelectionSets[selectionSet].FirstSelection; selection >= 0;)
        {
            ref readonly var entry = ref index.Selections[selection];
            if (!entry.IsSpread)
            {
                Add(index.Fields[entry.Index].ResponseName, entry.Index);
            }
            else if (index.Spreads[entry.Index].Fragment >= 0 && fragments.Add(index.Spreads[entry.Index].Fragment))
            {
                Fragments.Add(index.Spreads[entry.Index].Fragment);
            }

            selection = entry.Next;
        }
    }

    /// <summary>The response names in the order in which they first appear.</summary>
    public List<int> ResponseNames { get; } = [];

    /// <summary>The fragments, each once, by their position among the definitions.</summary>
    public List<int> Fragments { get; } = [];

    /// <summary>The fields with a response name.</summary>
    public IReadOnlyList<int> this[int responseName] => _fields.TryGetValue(responseName, out var fields) ? fields : [];

    private void Add(int responseName, int field)
    {
        if (!_fields.TryGetValue(responseName, out var fields))
        {
            fields = [];
            _fields.Add(responseName, fields);
            ResponseNames.Add(responseName);
        }

        fields.Add(field);
    }
}
