using System.Runtime.InteropServices;
using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>Sets of fields that are answered together and still have to be looked at. A set that was queued once is not
/// queued again, however many ways lead to it: this is what keeps nested fragments from multiplying the work.</summary>
internal sealed class FieldSetQueue
{
    private const int KeptCapacity = 64 * 1024;

    // A member is its response name in the upper half and its number in the lower half, so that sorting groups them.
    private readonly List<long> _members = [];
    private readonly Stack<FieldSet> _pending = [];
    private readonly HashSet<FieldSet> _seen;
    private readonly List<int> _selectionSets = [];
    private readonly List<int> _sources = [];
    private int[] _fragmentStamps = [];
    private bool[] _reachedFragments = [];
    private int _stamp;

    public FieldSetQueue() => _seen = new HashSet<FieldSet>(new ContentComparer(_members));

    public ReadOnlySpan<long> MembersOf(FieldSet set) =>
        CollectionsMarshal.AsSpan(_members).Slice(set.Start, set.Length);

    public static int FieldOf(long member) => (int)(member & 0xFFFF_FFFF);

    public static int ResponseNameOf(long member) => (int)(member >> 32);

    public bool HasReached(int fragment) => _reachedFragments[fragment];

    public void Start(DocumentIndex index)
    {
        Clear();
        var definitions = index.Definitions.Length;
        if (_fragmentStamps.Length < definitions)
        {
            _fragmentStamps = new int[definitions];
            _reachedFragments = new bool[definitions];
            _stamp = 0;
        }

        _reachedFragments.AsSpan().Clear();
    }

    public bool TryTake(out FieldSet set) => _pending.TryPop(out set);

    /// <summary>Adds a selection set to the ones that the next <see cref="TryEnqueue"/> merges.</summary>
    public void AddSource(int selectionSet)
    {
        if (selectionSet >= 0)
        {
            _sources.Add(selectionSet);
        }
    }

    /// <summary>Queues the fields of the added selection sets and of the fragments that they spread as one
    /// set.</summary>
    /// <param name="context">Counts the work.</param>
    /// <param name="isShared">Whether the set around it can be reached in several ways.</param>
    /// <returns><c>false</c> when the document has used up what it may cost.</returns>
    public bool TryEnqueue(ValidationContext context, bool isShared)
    {
        if (_sources.Count == 0)
        {
            return true;
        }

        var start = _members.Count;
        var hasSpreads = Collect(context.Index);
        var set = new FieldSet(start, _members.Count - start, isShared || hasSpreads);
        var isInBudget = context.TrySpend(set.Length + 1);
        if (set.Length > 0)
        {
            CollectionsMarshal.AsSpan(_members)[start..].Sort();
            if (!set.IsShared || _seen.Add(set))
            {
                _pending.Push(set);
            }
            else
            {
                CollectionsMarshal.SetCount(_members, start);
            }
        }

        return isInBudget;
    }

    public void Clear()
    {
        _seen.Clear();
        _pending.Clear();
        _members.Clear();
        _sources.Clear();
        if (_members.Capacity > KeptCapacity)
        {
            _members.Capacity = 0;
            _seen.TrimExcess();
        }
    }

    private bool Collect(DocumentIndex index)
    {
        _stamp++;
        _selectionSets.Clear();
        _selectionSets.AddRange(_sources);
        _sources.Clear();
        var hasSpreads = false;
        for (var next = 0; next < _selectionSets.Count; next++)
        {
            var selection = index.SelectionSets[_selectionSets[next]].FirstSelection;
            while (selection >= 0)
            {
                ref readonly var entry = ref index.Selections[selection];
                if (entry.IsSpread)
                {
                    hasSpreads = true;
                    AddFragment(index.Spreads[entry.Index].Fragment, index);
                }
                else
                {
                    _members.Add(((long)index.Fields[entry.Index].ResponseName << 32) | (uint)entry.Index);
                }

                selection = entry.Next;
            }
        }

        return hasSpreads;
    }

    private void AddFragment(int fragment, DocumentIndex index)
    {
        if (fragment >= 0 && _fragmentStamps[fragment] != _stamp)
        {
            _fragmentStamps[fragment] = _stamp;
            _reachedFragments[fragment] = true;
            _selectionSets.Add(index.Definitions[fragment].SelectionSet);
        }
    }

    private sealed class ContentComparer(List<long> members) : IEqualityComparer<FieldSet>
    {
        public bool Equals(FieldSet x, FieldSet y) => Span(x).SequenceEqual(Span(y));

        public int GetHashCode(FieldSet obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(Span(obj)));
            return hash.ToHashCode();
        }

        private Span<long> Span(FieldSet set) => CollectionsMarshal.AsSpan(members).Slice(set.Start, set.Length);
    }
}

/// <summary>A row of members in a <see cref="FieldSetQueue"/>.</summary>
/// <param name="Start">The first member.</param>
/// <param name="Length">How many there are.</param>
/// <param name="IsShared">Whether other places of the document may lead to the same fields.</param>
internal readonly record struct FieldSet(int Start, int Length, bool IsShared);
