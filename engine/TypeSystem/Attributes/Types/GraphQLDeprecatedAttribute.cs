namespace Cacao;

/// <summary>Deprecates the member.</summary>
/// <param name="reason">Why it should no longer be used and what to use instead.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Why it should no longer be used and what to use instead.</summary>
    public string Reason { get; } = reason;
}
