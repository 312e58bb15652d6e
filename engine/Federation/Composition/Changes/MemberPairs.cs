namespace Cacao.Federation.Composition.Changes;

/// <summary>Members of two versions, matched by name.</summary>
internal sealed class MemberPairs<T>
    where T : class
{
    public MemberPairs(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        var old = before.ToDictionary(name);
        var current = after.ToDictionary(name);
        Removed = [.. old.Where(member => !current.ContainsKey(member.Key)).Select(member => member.Value)];
        Added = [.. current.Where(member => !old.ContainsKey(member.Key)).Select(member => member.Value)];
        Kept =
        [
            .. old.Where(member => current.ContainsKey(member.Key))
                .Select(member => (member.Value, current[member.Key])),
        ];
    }

    public IReadOnlyList<T> Removed { get; }

    public IReadOnlyList<T> Added { get; }

    public IReadOnlyList<(T Before, T After)> Kept { get; }
}
