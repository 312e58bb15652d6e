namespace EShop.Search.Domain;

/// <summary>The name of a brand or category.</summary>
public sealed class Label
{
    public Guid Id { get; init; }

    public LabelKind Kind { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The words of the name, by which it is found.</summary>
    public string Folded { get; init; } = "";

    public DateTimeOffset ToldAt { get; init; }
}
