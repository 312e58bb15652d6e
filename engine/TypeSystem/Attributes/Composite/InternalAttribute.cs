namespace Cacao.Types.Composite;

/// <summary>The type or field is only for the gateway and not part of the composite schema (<c>@internal</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class InternalAttribute : Attribute;
