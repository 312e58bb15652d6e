namespace Cacao.Types.Composite;

/// <summary>Labels the member for contracts (<c>@tag</c>).</summary>
/// <param name="name">The GraphQL name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The label.</summary>
    public string Name { get; } = name;
}
