namespace Cacao.Types;

/// <summary>Exactly one field of this input object must be given, and not as null.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
