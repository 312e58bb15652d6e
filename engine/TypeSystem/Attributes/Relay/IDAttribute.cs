namespace Cacao.Types.Relay;

/// <summary>The value is a global id: written as <c>ID</c>, and checked and decoded when it is an input.</summary>
/// <param name="typeName">The type that the id belongs to; the declaring type when it is not given.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The type that the id belongs to; the declaring type when it is not given.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>The value is a global id of the type bound to <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET type that the entity's type is bound to.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T>() : IDAttribute(typeof(T).Name);
