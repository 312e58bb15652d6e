using System.Collections.Immutable;

namespace Cacao.Federation.Planning;

/// <summary>When a selection takes part in a request: any of several sets of <c>@include</c> and <c>@skip</c> terms holds.</summary>
/// <remarks>A set is a bit mask over <see cref="ConditionTerms"/>; a field that was merged of several nodes has one set per node.
/// One plan thus serves every combination of variable values.</remarks>
public sealed class IncludeCondition
{
    private IncludeCondition(ImmutableArray<ulong> alternatives) => Alternatives = alternatives;

    /// <summary>Holds for every request.</summary>
    public static IncludeCondition Always { get; } = new([0]);

    /// <summary>The masks of which at least one must be covered by the terms that hold; a mask of 0 always is.</summary>
    public ImmutableArray<ulong> Alternatives { get; }

    /// <summary>Whether the condition holds for every request.</summary>
    public bool IsAlways => Alternatives[0] == 0;

    /// <summary>A condition of one set of terms.</summary>
    public static IncludeCondition From(ulong mask) => mask == 0 ? Always : new([mask]);

    /// <summary>Whether the condition holds.</summary>
    /// <param name="terms">The terms that hold in the request.</param>
    public bool Holds(ulong terms)
    {
        foreach (var mask in Alternatives)
        {
            if ((mask & terms) == mask)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Holds when either condition does.</summary>
    public IncludeCondition Or(IncludeCondition other)
    {
        if (IsAlways || other.IsAlways)
        {
            return Always;
        }

        // A mask that covers another one adds nothing.
        var all = Alternatives.Union(other.Alternatives).ToArray();
        var minimal = all.Where(m => !Array.Exists(all, o => o != m && (o & m) == o));
        return new([.. minimal.Order()]);
    }
}
