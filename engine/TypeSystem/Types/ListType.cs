namespace Cacao.Types;

/// <summary>A list of <see cref="ElementType"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List"/>
public sealed class ListType : GraphQLType
{
    /// <summary>Wraps an element type.</summary>
    public ListType(GraphQLType elementType) => ElementType = elementType;

    /// <summary>The type of each element.</summary>
    public GraphQLType ElementType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType InnermostType => ElementType.InnermostType;

    /// <inheritdoc/>
    public override string ToString() => $"[{ElementType}]";
}
