namespace Cacao.Types;

/// <summary>The kinds of types, as introspection's <c>__TypeKind</c> names them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/>
public enum TypeKind
{
    /// <summary>A leaf that holds a value.</summary>
    Scalar,

    /// <summary>A concrete composite output type.</summary>
    Object,

    /// <summary>An abstract output type with fields.</summary>
    Interface,

    /// <summary>An abstract output type without fields.</summary>
    Union,

    /// <summary>A leaf with a closed set of names.</summary>
    Enum,

    /// <summary>A composite input type.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>A type that excludes <c>null</c>.</summary>
    NonNull,
}
