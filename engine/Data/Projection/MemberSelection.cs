namespace Cacao.Data;

/// <summary>The selected members below a member; none means the whole value.</summary>
internal sealed class MemberSelection
{
    private readonly SortedDictionary<string, MemberSelection> _members = new(StringComparer.Ordinal);
    private bool _isWhole;

    public IReadOnlyDictionary<string, MemberSelection> Members => _members;

    public bool IsLeaf => _isWhole || _members.Count == 0;

    public MemberSelection GetOrAdd(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            member = new MemberSelection();
            _members.Add(name, member);
        }

        return member;
    }

    /// <summary>The whole value is selected, whatever else is named below it.</summary>
    public void SelectWhole() => _isWhole = true;
}
