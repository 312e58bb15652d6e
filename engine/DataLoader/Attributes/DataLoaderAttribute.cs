namespace Cacao.DataLoading;

/// <summary>
/// Generates a loader from a static method that takes the keys and returns the values:
/// <c>Task&lt;Dictionary&lt;TKey, TValue&gt;&gt;</c> (one value per key) or
/// <c>Task&lt;ILookup&lt;TKey, TValue&gt;&gt;</c> (a group per key). <c>GetProductByIdAsync</c> becomes
/// <c>IProductByIdDataLoader</c> and <c>ProductByIdDataLoader</c>.
/// </summary>
/// <param name="name">The name of the loader when it is not derived from the method's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    /// <summary>Gets the name of the loader; <c>null</c> derives it from the method's name.</summary>
    public string? Name { get; } = name;

    /// <summary>Gets or sets where the services that the method takes come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Gets or sets how visible the generated types are.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }

    /// <summary>
    /// Gets or sets the names of static methods beside the attributed one that give the key of an entity
    /// (<c>static Guid KeyOf(Product product)</c>), or the key and the value
    /// (<c>static KeyValuePair&lt;TKey, TValue&gt;? EntryOf(TOther entity)</c>). Entities that other loaders fetched
    /// then need no fetch by this one.
    /// </summary>
    public string[] Lookups { get; set; } = [];
}
