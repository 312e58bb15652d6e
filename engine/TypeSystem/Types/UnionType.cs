namespace Cacao.Types;

/// <summary>An abstract type that is one of several object types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, string? description, Type? runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The member types in their declared order.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}
