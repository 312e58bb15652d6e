namespace Cacao.Execution.Operations;

/// <summary>One <c>@defer</c> as a selection set meets it. What a field is deferred by follows from it.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class DeferUsage(string? label, DeferUsage? parent)
{
    public string? Label { get; } = label;

    /// <summary>The <c>@defer</c> around this one; <c>null</c> when there is none.</summary>
    public DeferUsage? Parent { get; } = parent;

    /// <summary>The deferring that a field is subject to which occurs several times.</summary>
    /// <param name="usages">What each of its occurrences is deferred by; <c>null</c> stands for not at all.</param>
    /// <returns>The outermost of them; empty when one occurrence is not deferred.</returns>
    public static DeferUsage[] Reduce(IReadOnlyList<DeferUsage?> usages)
    {
        var reduced = new List<DeferUsage>();
        foreach (var usage in usages)
        {
            if (usage is null)
            {
                return [];
            }

            if (!reduced.Contains(usage) && !HasAncestorIn(usage, usages))
            {
                reduced.Add(usage);
            }
        }

        return [.. reduced];
    }

    /// <summary>Whether two reduced lists hold the same.</summary>
    public static bool AreEqual(DeferUsage[] left, DeferUsage[] right) =>
        left.Length == right.Length && Array.TrueForAll(left, usage => Array.IndexOf(right, usage) >= 0);

    private static bool HasAncestorIn(DeferUsage usage, IReadOnlyList<DeferUsage?> usages)
    {
        for (var ancestor = usage.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (usages.Contains(ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
