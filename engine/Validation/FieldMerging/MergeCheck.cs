using System.Runtime.InteropServices;
using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>Decides whether all fields of a document can be merged, without comparing each field with each
/// other.</summary>
/// <remarks>
/// <para>Fields that are answered together are grouped by response name. Being alike is an equivalence relation, so
/// that comparing each field of a group with one of them is enough; then the selections of the group are merged and
/// looked at in the same way. The specification's two conditions are checked like this:</para>
/// <para>the first pass compares the shapes of whole groups, and, in the hope that they are alike, also names and
/// arguments. Only where those differ does the second pass split the groups by parent type: into the fields on each
/// object type together with those on abstract types.</para>
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class MergeCheck
{
    private readonly FieldSetQueue _queue = new();
    private readonly FieldSources _sources;

    // The fields of one group: the object type's number in the upper half, -1 for abstract types, and the field's
    // number.
    private readonly List<long> _byParent = [];
    private bool _sourcesDiffer;

    public MergeCheck(FieldSources sources) => _sources = sources;

    /// <summary>Finds two fields that cannot be merged; <c>null</c> when there are none or the work was too
    /// much.</summary>
    public (int Left, int Right)? FindConflict(ValidationContext context)
    {
        _sourcesDiffer = false;
        return Run(context, splitByParent: false) ?? (_sourcesDiffer ? Run(context, splitByParent: true) : null);
    }

    public void Clear() => _queue.Clear();

    private (int Left, int Right)? Run(ValidationContext context, bool splitByParent)
    {
        _queue.Start(context.Index);

        // Fragments that operations reach are looked at where they are spread; the others on their own.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < context.Index.Definitions.Length; i++)
            {
                var isFragment = context.Index.Definitions[i].Node is FragmentDefinitionNode;
                if (isFragment != (pass == 1) || (isFragment && _queue.HasReached(i)))
                {
                    continue;
                }

                _queue.AddSource(context.Index.Definitions[i].SelectionSet);
                if (!_queue.TryEnqueue(context, isShared: isFragment))
                {
                    return null;
                }

                if (Drain(context, splitByParent) is { } conflict)
                {
                    return conflict;
                }
            }
        }

        return null;
    }

    private (int Left, int Right)? Drain(ValidationContext context, bool splitByParent)
    {
        while (_queue.TryTake(out var set))
        {
            for (var start = 0; start < set.Length && !context.IsStopped;)
            {
                var members = _queue.MembersOf(set);
                var end = start + 1;
                while (end < members.Length
                    && FieldSetQueue.ResponseNameOf(members[end]) == FieldSetQueue.ResponseNameOf(members[start]))
                {
                    end++;
                }

                var group = new FieldSet(set.Start + start, end - start, set.IsShared);
                if ((splitByParent ? CheckSources(group, context) : CheckShapes(group, context)) is { } conflict)
                {
                    return conflict;
                }

                start = end;
            }
        }

        return null;
    }

    private (int Left, int Right)? CheckShapes(FieldSet group, ValidationContext context)
    {
        var fields = context.Index.Fields;
        var members = _queue.MembersOf(group);
        var first = FieldSetQueue.FieldOf(members[0]);
        var typed = fields[first].Field is null ? -1 : first;
        _queue.AddSource(fields[first].SelectionSet);
        foreach (var member in members[1..])
        {
            var field = FieldSetQueue.FieldOf(member);
            _sourcesDiffer = _sourcesDiffer || !_sources.AreEqual(first, field);
            if (typed < 0)
            {
                typed = fields[field].Field is null ? -1 : field;
            }
            else if (fields[field].Field is { } definition
                && !FieldComparison.HaveSameShape(fields[typed].Field!.Type, definition.Type))
            {
                return (typed, field);
            }

            _queue.AddSource(fields[field].SelectionSet);
        }

        _queue.TryEnqueue(context, group.IsShared);
        return null;
    }

    private (int Left, int Right)? CheckSources(FieldSet group, ValidationContext context)
    {
        if (group.Length == 1)
        {
            _queue.AddSource(context.Index.Fields[FieldSetQueue.FieldOf(_queue.MembersOf(group)[0])].SelectionSet);
            _queue.TryEnqueue(context, group.IsShared);
            return null;
        }

        SortByParent(group, context.Index);
        var members = CollectionsMarshal.AsSpan(_byParent);
        var abstractCount = RunLength(members, 0, parent: -1);
        var start = abstractCount;

        // Fields on abstract types go into several of the split groups.
        var isShared = group.IsShared || abstractCount > 0;
        do
        {
            var length = start < members.Length ? RunLength(members, start, ParentOf(members[start])) : 0;
            if (CheckAlike(members[..abstractCount], members.Slice(start, length), context, isShared) is { } conflict)
            {
                return conflict;
            }

            start += length;
        }
        while (start < members.Length && !context.IsStopped);

        return null;
    }

    private (int Left, int Right)? CheckAlike(
        ReadOnlySpan<long> onAbstractTypes,
        ReadOnlySpan<long> onObjectType,
        ValidationContext context,
        bool isShared)
    {
        var fields = context.Index.Fields;
        var first = FieldSetQueue.FieldOf(onAbstractTypes.IsEmpty ? onObjectType[0] : onAbstractTypes[0]);
        if (!context.TrySpend(onAbstractTypes.Length))
        {
            return null;
        }

        foreach (var member in onAbstractTypes)
        {
            var field = FieldSetQueue.FieldOf(member);
            if (!_sources.AreEqual(first, field))
            {
                return (first, field);
            }

            _queue.AddSource(fields[field].SelectionSet);
        }

        foreach (var member in onObjectType)
        {
            var field = FieldSetQueue.FieldOf(member);
            if (!_sources.AreEqual(first, field))
            {
                return (first, field);
            }

            _queue.AddSource(fields[field].SelectionSet);
        }

        _queue.TryEnqueue(context, isShared);
        return null;
    }

    private void SortByParent(FieldSet group, DocumentIndex index)
    {
        _byParent.Clear();
        foreach (var member in _queue.MembersOf(group))
        {
            var field = FieldSetQueue.FieldOf(member);
            var parent = index.Fields[field].ParentType is ObjectType type ? type.Index : -1;
            _byParent.Add(((long)parent << 32) | (uint)field);
        }

        CollectionsMarshal.AsSpan(_byParent).Sort();
    }

    private static int ParentOf(long member) => (int)(member >> 32);

    private static int RunLength(ReadOnlySpan<long> members, int start, int parent)
    {
        var end = start;
        while (end < members.Length && ParentOf(members[end]) == parent)
        {
            end++;
        }

        return end - start;
    }
}
