namespace Cacao;

/// <summary>Sets the GraphQL type in SDL notation, such as <c>[ID!]!</c>.</summary>
/// <param name="typeName">The type in SDL notation.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string typeName) : Attribute
{
    /// <summary>The type in SDL notation.</summary>
    public string TypeName { get; } = typeName;
}
