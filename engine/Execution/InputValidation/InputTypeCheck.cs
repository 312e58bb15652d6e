namespace Cacao.Execution.InputValidation;

/// <summary>The check of an input object. Input types may contain themselves, so members are added afterwards.</summary>
internal sealed class InputTypeCheck
{
    private readonly List<(string Name, InputMember? Member, InputCheck Check)> _members = [];

    public void Add(string name, InputMember? member, InputCheck check) => _members.Add((name, member, check));

    /// <summary>Whether anything is checked in an object of the type.</summary>
    public bool HasRules(HashSet<InputTypeCheck> seen) =>
        seen.Add(this) && _members.Exists(m => m.Check.HasRules(seen));

    public void Run(object input, InputWalk walk)
    {
        foreach (var (name, member, check) in _members)
        {
            var value = Read(input, name, member);
            if (ReferenceEquals(value, InputMember.Absent))
            {
                continue;
            }

            walk.Enter(name, input);
            check.Run(value, walk);
            walk.Leave();
        }
    }

    private static object? Read(object input, string name, InputMember? member) => input switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.TryGetValue(name, out var value) ? value : InputMember.Absent,
        _ => member is null ? InputMember.Absent : member.Read(input),
    };
}
