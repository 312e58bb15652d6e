using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>Finds every pair of fields that cannot be merged and reports it where the two first meet, so that the
/// message leads to the mistake. It compares pairs and is therefore only used for documents that
/// <see cref="MergeCheck"/> has found wrong, and only up to a bound.</summary>
internal sealed class ConflictFinder
{
    // Comparing recurses into fields and through fragments; deeper conflicts are left to the caller.
    private const int MaxDepth = 200;
    private const int MaxComparisons = 50_000;

    private readonly ValidationContext _context;
    private readonly FieldSources _sources;
    private readonly Dictionary<int, FieldsByName> _sets = [];
    private readonly Dictionary<(int, int), bool> _comparedFragments = [];
    private readonly Dictionary<(int, int), bool> _comparedWithFragment = [];
    private int _comparisons;
    private int _depth;

    public ConflictFinder(ValidationContext context, FieldSources sources)
    {
        _context = context;
        _sources = sources;
    }

    private DocumentIndex Index => _context.Index;

    private bool IsExhausted => _comparisons > MaxComparisons || _depth > MaxDepth;

    /// <summary>Finds the conflicts whose fields first meet in each selection set, in document order.</summary>
    public IEnumerable<FieldConflict> FindAll()
    {
        for (var set = 0; set < Index.SelectionSets.Length; set++)
        {
            var conflicts = new List<FieldConflict>();
            FindWithin(conflicts, set);
            foreach (var conflict in conflicts)
            {
                yield return conflict;
            }
        }
    }

    private void FindWithin(List<FieldConflict> conflicts, int set)
    {
        var fields = FieldsOf(set);
        foreach (var responseName in fields.ResponseNames)
        {
            var group = fields[responseName];
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count && !IsExhausted; j++)
                {
                    Compare(conflicts, group[i], group[j], areExclusive: false);
                }
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, set, fields.Fragments[i], areExclusive: false);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
            {
                CompareFragments(conflicts, fields.Fragments[i], fields.Fragments[j], areExclusive: false);
            }
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, int set, int fragment, bool areExclusive)
    {
        var fragmentSet = Index.Definitions[fragment].SelectionSet;
        if (IsExhausted || !MarkCompared(_comparedWithFragment, (set, fragment), areExclusive) || set == fragmentSet)
        {
            return;
        }

        _depth++;
        CompareSets(conflicts, set, fragmentSet, areExclusive);
        foreach (var nested in FieldsOf(fragmentSet).Fragments)
        {
            CompareWithFragment(conflicts, set, nested, areExclusive);
        }

        _depth--;
    }

    private void CompareFragments(List<FieldConflict> conflicts, int left, int right, bool areExclusive)
    {
        var pair = left < right ? (left, right) : (right, left);
        if (left == right || IsExhausted || !MarkCompared(_comparedFragments, pair, areExclusive))
        {
            return;
        }

        _depth++;
        var leftSet = Index.Definitions[left].SelectionSet;
        var rightSet = Index.Definitions[right].SelectionSet;
        CompareSets(conflicts, leftSet, rightSet, areExclusive);
        foreach (var nested in FieldsOf(rightSet).Fragments)
        {
            CompareFragments(conflicts, left, nested, areExclusive);
        }

        foreach (var nested in FieldsOf(leftSet).Fragments)
        {
            CompareFragments(conflicts, nested, right, areExclusive);
        }

        _depth--;
    }

    private void CompareSets(List<FieldConflict> conflicts, int leftSet, int rightSet, bool areExclusive)
    {
        var left = FieldsOf(leftSet);
        var right = FieldsOf(rightSet);
        foreach (var responseName in left.ResponseNames)
        {
            foreach (var leftField in left[responseName])
            {
                foreach (var rightField in right[responseName])
                {
                    if (IsExhausted)
                    {
                        return;
                    }

                    Compare(conflicts, leftField, rightField, areExclusive);
                }
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, int left, int right, bool areExclusive)
    {
        _comparisons++;
        ref readonly var l = ref Index.Fields[left];
        ref readonly var r = ref Index.Fields[right];
        areExclusive = areExclusive || FieldComparison.AreExclusive(l, r);
        var reason = FindReason(left, right, areExclusive);
        if (reason is not null)
        {
            conflicts.Add(new FieldConflict(l.Node.ResponseName, reason, [l.Node], [r.Node]));
        }
        else if (l.SelectionSet >= 0 && r.SelectionSet >= 0)
        {
            var nested = CompareBelow(l.SelectionSet, r.SelectionSet, areExclusive);
            if (nested.Count > 0)
            {
                conflicts.Add(FieldConflict.Below(l.Node.ResponseName, l.Node, r.Node, nested));
            }
        }
    }

    private string? FindReason(int left, int right, bool areExclusive)
    {
        ref readonly var l = ref Index.Fields[left];
        ref readonly var r = ref Index.Fields[right];
        if (!areExclusive && !_sources.AreEqual(left, right))
        {
            return l.Node.Name.Value == r.Node.Name.Value
                ? "their arguments differ"
                : $"\"{l.Node.Name.Value}\" and \"{r.Node.Name.Value}\" are different fields";
        }

        return l.Field is { } first && r.Field is { } second && !FieldComparison.HaveSameShape(first.Type, second.Type)
            ? $"their types \"{first.Type}\" and \"{second.Type}\" differ"
            : null;
    }

    private List<FieldConflict> CompareBelow(int leftSet, int rightSet, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        _depth++;
        CompareSets(conflicts, leftSet, rightSet, areExclusive);
        var leftFragments = FieldsOf(leftSet).Fragments;
        var rightFragments = FieldsOf(rightSet).Fragments;
        foreach (var fragment in rightFragments)
        {
            CompareWithFragment(conflicts, leftSet, fragment, areExclusive);
        }

        foreach (var fragment in leftFragments)
        {
            CompareWithFragment(conflicts, rightSet, fragment, areExclusive);
        }

        foreach (var left in leftFragments)
        {
            foreach (var right in rightFragments)
            {
                CompareFragments(conflicts, left, right, areExclusive);
            }
        }

        _depth--;
        return conflicts;
    }

    // A comparison under the weaker condition (fields on different object types) does not stand for the stronger one.
    private static bool MarkCompared(Dictionary<(int, int), bool> compared, (int, int) pair, bool areExclusive)
    {
        if (compared.TryGetValue(pair, out var comparedAsExclusive) && (areExclusive || !comparedAsExclusive))
        {
            return false;
        }

        compared[pair] = areExclusive;
        return true;
    }

    private FieldsByName FieldsOf(int set)
    {
        if (!_sets.TryGetValue(set, out var fields))
        {
            fields = new FieldsByName(Index, set);
            _sets.Add(set, fields);
        }

        return fields;
    }
}
