namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generates what a field of some schemas requires of the others.</summary>
/// <param name="random">Decides.</param>
/// <param name="schemas">The schemas that have the field: each of them needs another one for whatever is required.</param>
/// <param name="name">Names of input types start so.</param>
internal sealed class RequirementGenerator(Random random, IReadOnlyList<string> schemas, string name)
{
    private const int MaxDepth = 3;
    private const int Attempts = 4;
    private int _names;

    /// <summary>Something that is read of objects of a type; <c>null</c> when nothing was found.</summary>
    public Requirement? Generate(WorldType type) => Value(type, 0);

    private Requirement? Value(WorldType type, int depth) => random.Next(6) switch
    {
        0 => First(() => Entry(type, depth), () => Entry(type, depth)),
        1 => Object(type, depth, isOneOf: true),
        2 => Object(type, depth, isOneOf: false),
        _ => Entry(type, depth),
    };

    private Requirement? Entry(WorldType type, int depth)
    {
        if (depth > 0 && random.Next(4) == 0)
        {
            return Object(type, depth, isOneOf: false);
        }

        var fields = type.Fields.Where(IsElsewhere).Where(f => depth < MaxDepth || f.IsLeaf).ToArray();
        return fields.Length == 0 ? null : Entry(fields[random.Next(fields.Length)], depth);
    }

    private Requirement? Entry(WorldField field, int depth)
    {
        switch (field.Kind)
        {
            case WorldFieldKind.Entity or WorldFieldKind.Value:
                return Entry(field.Target!, depth + 1)?.Below(new RequirementStep(field));
            case WorldFieldKind.Entities or WorldFieldKind.Values:
                return Value(field.Target!, depth + 1) is { } element
                    ? new RequiredList(null, [new RequirementStep(field)], element)
                    : null;
            case WorldFieldKind.Rows:
                return Value(field.Target!, depth + 1) is { } cell
                    ? new RequiredList(null, [new RequirementStep(field)], new RequiredList(null, [], cell))
                    : null;
            case WorldFieldKind.Interface:
                var narrowed = field.Targets[random.Next(field.Targets.Count)];
                return Entry(narrowed, depth + 1) is { Way.Count: > 0 } below ? below.Below(new RequirementStep(field, narrowed)) : null;
            case WorldFieldKind.Union:
                return First(() => EntryOf(field.Targets, depth + 1), () => EntryOf(field.Targets, depth + 1)) is { } member
                    ? new RequiredList(null, [new RequirementStep(field)], member)
                    : null;
            default:
                return new RequiredLeaf(null, [new RequirementStep(field)]);
        }
    }

    private Requirement? EntryOf(IReadOnlyList<WorldType> types, int depth)
    {
        var type = types[random.Next(types.Count)];
        return Entry(type, depth) switch
        {
            RequiredLeaf leaf => leaf with { Of = type },
            RequiredList list => list with { Of = type },
            _ => null,
        };
    }

    // Alternatives are of one type; where there is none of the same, one is enough.
    private static Requirement? First(Func<Requirement?> findFirst, Func<Requirement?> findSecond)
    {
        if (findFirst() is not { } first)
        {
            return null;
        }

        for (var i = 0; i < Attempts; i++)
        {
            if (findSecond() is { } second && second.TypeText == first.TypeText && second.ToString() != first.ToString())
            {
                return new RequiredFirst([first, second]);
            }
        }

        return first;
    }

    private RequiredObject? Object(WorldType type, int depth, bool isOneOf)
    {
        if (depth >= MaxDepth)
        {
            return null;
        }

        RequiredField[] fields =
        [
            .. new[] { "a", "b" }
                .Select(n => (Name: n, Value: isOneOf ? Entry(type, depth + 1) : Value(type, depth + 1)))
                .Where(f => f.Value is not null and not RequiredObject { IsOneOf: true } && !(isOneOf && f.Value is RequiredObject))
                .Select(f => new RequiredField(f.Name, f.Value!, !isOneOf && random.Next(4) == 0)),
        ];
        return fields.Length == 0 || (isOneOf && (depth > 0 || fields.Length == 1))
            ? null
            : new RequiredObject([], $"Of{name}_{_names++}", fields) { IsOneOf = isOneOf };
    }

    private bool IsElsewhere(WorldField field) =>
        field.Kind != WorldFieldKind.Formatted && schemas.All(s => field.Owners.Any(o => o != s));
}
