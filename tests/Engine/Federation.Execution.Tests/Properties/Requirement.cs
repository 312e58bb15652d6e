namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>A field selection map of a generated world, with the type of the argument that it fills.</summary>
/// <param name="Of">The type that the object must be of, if that matters.</param>
/// <param name="Way">The fields to step through.</param>
internal abstract record Requirement(WorldType? Of, IReadOnlyList<RequirementStep> Way)
{
    /// <summary>The type of the argument.</summary>
    public abstract string TypeText { get; }

    /// <summary>The input types that the argument needs.</summary>
    public virtual IEnumerable<RequiredObject> Inputs => [];

    protected string WayText => (Of is null ? string.Empty : $"<{Of.Name}>.") + string.Join('.', Way);

    /// <summary>The same, read of objects further up.</summary>
    public Requirement Below(RequirementStep step) => this with { Way = [step, .. Way] };
}

/// <summary>One field of a way, and the type that its value must be of, if that matters.</summary>
internal sealed record RequirementStep(WorldField Field, WorldType? Condition = null)
{
    public override string ToString() => Field.Name
        + (Field.Kind == WorldFieldKind.Scaled ? $"(by: {WorldField.RequiredScale})" : string.Empty)
        + (Condition is null ? string.Empty : $"<{Condition.Name}>");
}

/// <summary>A leaf.</summary>
internal sealed record RequiredLeaf(WorldType? Of, IReadOnlyList<RequirementStep> Way) : Requirement(Of, Way)
{
    public override string TypeText => Way[^1].Field.TypeText.TrimEnd('!');

    public override string ToString() => WayText;
}

/// <summary>An input object.</summary>
internal sealed record RequiredObject(IReadOnlyList<RequirementStep> Way, string InputName, IReadOnlyList<RequiredField> Fields)
    : Requirement(null, Way)
{
    /// <summary>Whether each object has one of the fields.</summary>
    public bool IsOneOf { get; init; }

    public override string TypeText => InputName;

    public override IEnumerable<RequiredObject> Inputs => [this, .. Fields.SelectMany(f => f.Value.Inputs)];

    public override string ToString() => IsOneOf
        ? string.Join(" | ", Fields.Select(f => $"{{ {f.Name}: {f.Value} }}"))
        : (Way.Count == 0 ? string.Empty : WayText + ".") + $"{{ {string.Join(", ", Fields.Select(f => $"{f.Name}: {f.Value}"))} }}";
}

/// <summary>A field of an input object.</summary>
internal sealed record RequiredField(string Name, Requirement Value, bool IsNonNull = false);

/// <summary>A list whose elements are mapped.</summary>
internal sealed record RequiredList(WorldType? Of, IReadOnlyList<RequirementStep> Way, Requirement Element) : Requirement(Of, Way)
{
    public override string TypeText => $"[{Element.TypeText}]";

    public override IEnumerable<RequiredObject> Inputs => Element.Inputs;

    public override string ToString() => $"{WayText}[{Element}]";
}

/// <summary>The first alternative with a value.</summary>
internal sealed record RequiredFirst(IReadOnlyList<Requirement> Alternatives) : Requirement(null, [])
{
    public override string TypeText => Alternatives[0].TypeText;

    public override IEnumerable<RequiredObject> Inputs => Alternatives.SelectMany(a => a.Inputs).DistinctBy(i => i.InputName);

    public override string ToString() => string.Join(" | ", Alternatives);
}
