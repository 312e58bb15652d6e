namespace EShop.Catalog.Domain;

/// <summary>A value that has to be unique belongs to something else.</summary>
/// <param name="field">What has to be unique, for example <c>slug</c>.</param>
public sealed class AlreadyTakenException(string field) : Exception($"This {field} is taken.")
{
    /// <summary>What has to be unique.</summary>
    public string Field { get; } = field;
}
