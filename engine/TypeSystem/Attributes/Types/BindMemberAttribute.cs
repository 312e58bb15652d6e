namespace Cacao.Types;

/// <summary>This resolver replaces a member of the class that the type is bound to.</summary>
/// <param name="name">The GraphQL name.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The name of the .NET member that is replaced.</summary>
    public string Name { get; } = name;
}
