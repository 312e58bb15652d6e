namespace Cacao.Types;

/// <summary>Marks the .NET interface or base class of a union type; its members are the object types that derive from it.</summary>
/// <param name="name">The GraphQL name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; the .NET name when it is not given.</summary>
    public string? Name { get; } = name;
}
