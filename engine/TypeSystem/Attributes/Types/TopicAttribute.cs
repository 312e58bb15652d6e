namespace Cacao.Types;

/// <summary>Names the topic of a subscription; <c>{argument}</c> is replaced by the argument's value.</summary>
/// <param name="name">The GraphQL name.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The pattern; the method name when it is not given.</summary>
    public string? Name { get; } = name;
}
