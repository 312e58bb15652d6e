namespace Cacao.Types;

/// <summary>A type whose values are never <c>null</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Non-Null"/>
public sealed class NonNullType : GraphQLType
{
    private readonly GraphQLType _nullableType;

    /// <summary>Wraps a nullable type.</summary>
    /// <exception cref="ArgumentException">The type is already non-null.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        if (nullableType is NonNullType)
        {
            throw new ArgumentException("A non-null type cannot wrap another non-null type.", nameof(nullableType));
        }

        _nullableType = nullableType;
    }

    /// <inheritdoc/>
    public override GraphQLType NullableType => _nullableType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType InnermostType => _nullableType.InnermostType;

    /// <inheritdoc/>
    public override string ToString() => $"{_nullableType}!";
}
