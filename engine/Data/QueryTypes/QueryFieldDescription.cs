namespace Cacao.Data;

/// <summary>What code says of one field.</summary>
internal sealed class QueryFieldDescription
{
    /// <summary>Nothing: everything follows from the member.</summary>
    public static QueryFieldDescription Nothing { get; } = new();

    public string? Name { get; set; }

    public string? Text { get; set; }

    public bool IsIgnored { get; set; }

    /// <summary>The described filter or sort keys of what is behind the field.</summary>
    public Type? Type { get; set; }
}
