namespace Cacao;

/// <summary>Names the registration that is generated for the types of this assembly: <c>Add{name}()</c>.</summary>
/// <param name="name">The name of the module, for example <c>CatalogTypes</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string name) : Attribute
{
    /// <summary>The name of the module.</summary>
    public string Name { get; } = name;
}
