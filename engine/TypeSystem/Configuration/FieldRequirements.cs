namespace Cacao.Types.Configuration;

/// <summary>Which members of its parent a field reads; a feature of its configuration. Projections select them.</summary>
/// <param name="Members">The paths of .NET members, their steps separated by dots; <c>null</c> when the field may read any.</param>
public sealed record FieldRequirements(IReadOnlyList<string>? Members)
{
    /// <summary>The field may read any member.</summary>
    public static FieldRequirements Everything { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>Whether the field is the member itself, so that only the members selected below it are needed.</summary>
    public bool IsMember { get; init; }
}
