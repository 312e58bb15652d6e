using System.Collections.Immutable;

namespace Cacao.Federation.Planning;

/// <summary>When a selection takes part in a request: any of several sets of <c>@include</c> and <c>@skip</c> terms holds.</summary>
/// <remarks>A set is a bit mask over <see cref="ConditionTerms"/>; a field that was merged of several nodes has one set per node.
/// One plan thus serves every combination of variable values.</remarks>
public sealed class IncludeCondition
{
    private const int MaxAlternatives = 64;

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

    /// <summary>Holds when both conditions do. Where that would take too many sets of terms, this condition alone decides.</summary>
    internal IncludeCondition And(IncludeCondition other)
    {
        if (other.IsAlways)
        {
            return this;
        }

        return Alternatives.Length * other.Alternatives.Length > MaxAlternatives
            ? this
            : Minimal(Alternatives.SelectMany(_ => other.Alternatives, (a, b) => a | b).Distinct().ToArray());
    }

    /// <summary>What is left to ask where another condition is known to hold.</summary>
    internal IncludeCondition Given(IncludeCondition known)
    {
        if (known.Alternatives.Length > 1)
        {
            return known.Alternatives.SequenceEqual(Alternatives) ? Always : this;
        }

        var rest = Alternatives.Select(mask => mask & ~known.Alternatives[0]).Distinct().ToArray();
        return Array.IndexOf(rest, 0UL) >= 0 ? Always : Minimal(rest);
    }

    /// <summary>Holds when either condition does.</summary>
    public IncludeCondition Or(IncludeCondition other)
    {
        if (IsAlways || other.IsAlways)
        {
            return Always;
        }

        return Minimal(Alternatives.Union(other.Alternatives).ToArray());
    }

    // A mask that covers another one adds nothing.
    private static IncludeCondition Minimal(ulong[] all) =>
        new([.. all.Where(m => !Array.Exists(all, o => o != m && (o & m) == o)).Order()]);
}
