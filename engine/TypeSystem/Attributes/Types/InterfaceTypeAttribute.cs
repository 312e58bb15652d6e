namespace Cacao.Types;

/// <summary>The members of this static partial class are fields of the interface type bound to <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET interface or base class that values have.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute<T> : Attribute;
