using System.Collections.Immutable;
using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>Which deferred fragments of a plan a client waits for. A new one is made with each fragment that is delivered.</summary>
/// <param name="fragments">The fragments of the plan.</param>
/// <param name="isActive">Whether each is deferred in this request; the others are part of what stands around them.</param>
/// <param name="delivered">Those that have been delivered.</param>
/// <param name="terms">The condition terms that hold.</param>
internal sealed class DeferralState(
    ImmutableArray<DeferredFragment> fragments,
    ImmutableArray<bool> isActive,
    ImmutableHashSet<int> delivered,
    ulong terms)
{
    public DeferralState With(int fragment) => new(fragments, isActive, delivered.Add(fragment), terms);

    /// <summary>The fragment that counts where a fragment is written: itself, or the next one around it that is deferred.</summary>
    public int Effective(int fragment)
    {
        while (fragment >= 0 && !isActive[fragment])
        {
            fragment = fragments[fragment].Parent;
        }

        return fragment;
    }

    /// <summary>The fragments that clients learn of when another one, or the first part (-1), is delivered.</summary>
    public IEnumerable<int> Below(int fragment) => Enumerable.Range(0, fragments.Length)
        .Where(f => isActive[f] && Effective(fragments[f].Parent) == fragment);

    /// <summary>The client's name for a fragment.</summary>
    public string? LabelOf(int fragment) => fragments[fragment].Label;

    /// <summary>Whether a field has been delivered, or is being.</summary>
    public bool IsDelivered(FieldShape field) => Any(field, f => f < 0 || delivered.Contains(f));

    /// <summary>Whether a field is part of a fragment.</summary>
    public bool IsPartOf(FieldShape field, int fragment) => Any(field, f => f == fragment);

    /// <summary>Whether objects of a shape carry a fragment.</summary>
    public bool HasAnchor(ObjectShape shape, int fragment) =>
        shape.Anchors.Any(a => a.Fragment == fragment && (a.Mask & terms) == a.Mask);

    /// <summary>The slots that have been delivered, in the order of the response.</summary>
    public int[] OrderOf(ObjectShape shape) => [.. shape.GetOrder(terms).Where(slot => IsDelivered(shape.Fields[slot]))];

    /// <summary>The slots that come with a fragment and have not come before.</summary>
    public int[] NewIn(ObjectShape shape, int fragment) =>
        [.. shape.GetOrder(terms).Where(slot => IsPartOf(shape.Fields[slot], fragment) && !IsDelivered(shape.Fields[slot]))];

    private bool Any(FieldShape field, Func<int, bool> predicate)
    {
        foreach (var occurrence in field.Field.Occurrences)
        {
            if ((occurrence.Mask & terms) == occurrence.Mask && predicate(Effective(occurrence.Fragment)))
            {
                return true;
            }
        }

        return false;
    }
}
