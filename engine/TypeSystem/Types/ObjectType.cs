namespace Cacao.Types;

/// <summary>A concrete type with fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(
        string name,
        string? description,
        Type? runtimeType,
        Func<object, bool>? isInstance,
        Func<object, bool>? isOfType)
        : base(name, description, runtimeType)
    {
        IsInstance = isInstance;
        IsOfType = isOfType;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Tells whether a runtime value is of this type; consulted when the value's .NET type alone does not decide.</summary>
    public Func<object, bool>? IsInstance { get; }

    /// <summary>Whether a value that was resolved for this very type is of it; <c>null</c> when every value is taken.</summary>
    public Func<object, bool>? IsOfType { get; }

    /// <summary>A number from zero that is unique among the object types of the schema and dense, for use as an index.</summary>
    public int Index { get; internal set; }
}
