using Cacao.Language;

namespace Cacao.Validation;

/// <summary>Finds names that a list has more than once, without allocating when there are none.</summary>
internal sealed class DuplicateNames
{
    // Up to here comparing each with each is quicker than a hash table.
    private const int SmallCount = 8;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The repeated names, in order, each with all nodes that bear it.</summary>
    public IReadOnlyList<(string Name, SyntaxNode[] Nodes)> Find<T>(IReadOnlyList<T> items, Func<T, NameNode> getName)
    {
        var areDifferent = items.Count <= SmallCount ? AreDifferentSmall(items, getName) : AreDifferent(items, getName);
        if (areDifferent)
        {
            return [];
        }

        return [.. items
            .Select(getName)
            .GroupBy(name => name.Value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => (group.Key, group.ToArray<SyntaxNode>()))];
    }

    private static bool AreDifferentSmall<T>(IReadOnlyList<T> items, Func<T, NameNode> getName)
    {
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (getName(items[i]).Value == getName(items[j]).Value)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreDifferent<T>(IReadOnlyList<T> items, Func<T, NameNode> getName)
    {
        _seen.Clear();
        for (var i = 0; i < items.Count; i++)
        {
            if (!_seen.Add(getName(items[i]).Value))
            {
                return false;
            }
        }

        return true;
    }
}
