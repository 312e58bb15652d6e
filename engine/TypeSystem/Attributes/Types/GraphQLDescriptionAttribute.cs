namespace Cacao;

/// <summary>Sets the description, in place of the XML documentation comment.</summary>
/// <param name="description">The description in CommonMark.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description in CommonMark.</summary>
    public string Description { get; } = description;
}
