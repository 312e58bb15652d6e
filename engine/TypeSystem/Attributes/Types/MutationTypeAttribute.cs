namespace Cacao.Types;

/// <summary>The members of this static partial class are fields of the mutation root.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;
