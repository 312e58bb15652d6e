namespace Cacao.Types.Composite;

/// <summary>Several source schemas may define the field, and all give the same value (<c>@shareable</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ShareableAttribute : Attribute;
