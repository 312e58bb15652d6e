namespace Cacao.Types.Composite;

/// <summary>The member is hidden from the composite schema (<c>@inaccessible</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class InaccessibleAttribute : Attribute;
