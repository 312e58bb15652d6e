namespace Cacao.Types;

/// <summary>A named type or a list or non-null wrapper around one. Instances are immutable once their schema is built.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The kind of this type.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The type that is left when all list and non-null wrappers are taken off.</summary>
    public abstract NamedType InnermostType { get; }

    /// <summary>Whether this is a non-null wrapper.</summary>
    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>This type without its outermost non-null wrapper, if it has one.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>Whether the type, wrappers aside, may stand in an input position.</summary>
    public bool IsInputType => InnermostType.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether the type, wrappers aside, may stand in an output position.</summary>
    public bool IsOutputType => InnermostType.Kind is not TypeKind.InputObject;

    /// <summary>Whether two types are the same, wrappers included.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType l, NonNullType r) => AreEqual(l.NullableType, r.NullableType),
        (ListType l, ListType r) => AreEqual(l.ElementType, r.ElementType),
        _ => ReferenceEquals(left, right),
    };
}
