namespace Cacao.Types;

/// <summary>The members of this class are added to the object type bound to <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET type that values of the object type have.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute;
