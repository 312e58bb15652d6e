namespace Cacao.Types;

/// <summary>The members of this static partial class are fields of the object type bound to <typeparamref name="T"/>, beside the public members of that class.</summary>
/// <typeparam name="T">The .NET type that values of the object type have.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;
