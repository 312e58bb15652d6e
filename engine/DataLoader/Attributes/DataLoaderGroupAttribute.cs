namespace Cacao.DataLoading;

/// <summary>
/// Gathers loaders into a generated interface with one property per loader. On a class it holds for each loader
/// method of that class.
/// </summary>
/// <param name="groupNames">The names of the groups.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DataLoaderGroupAttribute(params string[] groupNames) : Attribute
{
    /// <summary>Gets the names of the groups.</summary>
    public string[] GroupNames { get; } = groupNames;
}
