using System.Runtime.InteropServices;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Documents;

/// <summary>The executable definitions of a document as flat tables: which fields each selection set has, which
/// fragments it spreads and which variables it uses. Filled by the traversal; inline fragments are dissolved into the
/// selection set around them.</summary>
/// <remarks>Tables instead of objects, because they are filled for every document and used again for the
/// next.</remarks>
public sealed class DocumentIndex
{
    // Above this a table is given back to the garbage collector instead of being kept for the next document.
    private const int KeptCapacity = 64 * 1024;

    private readonly List<DefinitionEntry> _definitions = [];
    private readonly List<FieldEntry> _fields = [];
    private readonly List<SelectionSetEntry> _selectionSets = [];
    private readonly List<SelectionEntry> _selections = [];
    private readonly List<SpreadEntry> _spreads = [];
    private readonly List<VariableUsage> _usages = [];
    private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _responseNames = new(StringComparer.Ordinal);

    /// <summary>The operations and fragments in document order.</summary>
    public ReadOnlySpan<DefinitionEntry> Definitions => CollectionsMarshal.AsSpan(_definitions);

    /// <summary>The fields in document order.</summary>
    public ReadOnlySpan<FieldEntry> Fields => CollectionsMarshal.AsSpan(_fields);

    /// <summary>The selection sets of operations, fragments and fields in document order.</summary>
    public ReadOnlySpan<SelectionSetEntry> SelectionSets => CollectionsMarshal.AsSpan(_selectionSets);

    /// <summary>The fields and spreads of the selection sets, linked by <see cref="SelectionEntry.Next"/>.</summary>
    public ReadOnlySpan<SelectionEntry> Selections => CollectionsMarshal.AsSpan(_selections);

    /// <summary>The fragment spreads in document order.</summary>
    public ReadOnlySpan<SpreadEntry> Spreads => CollectionsMarshal.AsSpan(_spreads);

    /// <summary>The uses of variables in document order.</summary>
    public ReadOnlySpan<VariableUsage> VariableUsages => CollectionsMarshal.AsSpan(_usages);

    /// <summary>How many different response names the document has.</summary>
    public int ResponseNameCount => _responseNames.Count;

    /// <summary>Finds a fragment: its position among <see cref="Definitions"/>, or -1. Of several with one name the
    /// first.</summary>
    public int FindFragment(string name) => _fragments.GetValueOrDefault(name, -1);

    internal void Start(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode executable)
            {
                continue;
            }

            if (executable is FragmentDefinitionNode fragment)
            {
                _fragments.TryAdd(fragment.Name.Value, _definitions.Count);
            }

            _definitions.Add(new DefinitionEntry { Node = executable, SelectionSet = -1 });
        }
    }

    internal int BeginDefinition(int definition)
    {
        var set = AddSelectionSet();
        ref var entry = ref CollectionsMarshal.AsSpan(_definitions)[definition];
        entry.SelectionSet = set;
        entry.FirstSpread = _spreads.Count;
        entry.FirstUsage = _usages.Count;
        return set;
    }

    internal void EndDefinition(int definition)
    {
        ref var entry = ref CollectionsMarshal.AsSpan(_definitions)[definition];
        entry.SpreadCount = _spreads.Count - entry.FirstSpread;
        entry.UsageCount = _usages.Count - entry.FirstUsage;
    }

    internal int AddField(int selectionSet, FieldNode node, OutputField? field, NamedType? parentType)
    {
        var responseName = node.ResponseName;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_responseNames, responseName, out var exists);
        if (!exists)
        {
            number = _responseNames.Count - 1;
        }

        _fields.Add(new FieldEntry
        {
            Node = node,
            Field = field,
            ParentType = parentType,
            ResponseName = number,
            SelectionSet = -1,
        });
        AddSelection(selectionSet, _fields.Count - 1, isSpread: false);
        return _fields.Count - 1;
    }

    internal int AddSelectionSetOf(int field)
    {
        var set = AddSelectionSet();
        CollectionsMarshal.AsSpan(_fields)[field].SelectionSet = set;
        return set;
    }

    internal void AddSpread(int selectionSet, FragmentSpreadNode node, int depth)
    {
        _spreads.Add(new SpreadEntry { Node = node, Fragment = FindFragment(node.Name.Value), Depth = depth });
        AddSelection(selectionSet, _spreads.Count - 1, isSpread: true);
    }

    internal void AddUsage(in VariableUsage usage) => _usages.Add(usage);

    internal void Clear()
    {
        Empty(_definitions);
        Empty(_fields);
        Empty(_selectionSets);
        Empty(_selections);
        Empty(_spreads);
        Empty(_usages);
        Empty(_fragments);
        Empty(_responseNames);
    }

    private static void Empty<T>(List<T> list)
    {
        list.Clear();
        if (list.Capacity > KeptCapacity)
        {
            list.Capacity = 0;
        }
    }

    private static void Empty(Dictionary<string, int> names)
    {
        var isLarge = names.Count > KeptCapacity;
        names.Clear();
        if (isLarge)
        {
            names.TrimExcess();
        }
    }

    private int AddSelectionSet()
    {
        _selectionSets.Add(new SelectionSetEntry { FirstSelection = -1, LastSelection = -1 });
        return _selectionSets.Count - 1;
    }

    private void AddSelection(int selectionSet, int index, bool isSpread)
    {
        _selections.Add(new SelectionEntry { Index = index, IsSpread = isSpread, Next = -1 });
        var added = _selections.Count - 1;
        ref var set = ref CollectionsMarshal.AsSpan(_selectionSets)[selectionSet];
        if (set.FirstSelection < 0)
        {
            set.FirstSelection = added;
        }
        else
        {
            CollectionsMarshal.AsSpan(_selections)[set.LastSelection].Next = added;
        }

        set.LastSelection = added;
    }
}
