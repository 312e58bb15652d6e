using System.Collections;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Members in the order of their declaration, found by name. Of two with one name the first stays.</summary>
internal sealed class MemberList<T> : IReadOnlyList<T>
    where T : SourceMember
{
    private readonly OrderedDictionary<string, T> _members = new(StringComparer.Ordinal);

    public MemberList(IEnumerable<T> members)
    {
        foreach (var member in members)
        {
            _members.TryAdd(member.Name, member);
        }
    }

    public int Count => _members.Count;

    public T this[int index] => _members.GetAt(index).Value;

    public T? Find(string name) => _members.GetValueOrDefault(name);

    public IEnumerator<T> GetEnumerator() => _members.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
