namespace Cacao.Types.Composite;

/// <summary>The field is known here but resolved elsewhere (<c>@external</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ExternalAttribute : Attribute;
