using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Questions to ask of a type reference such as <c>[Product!]!</c>.</summary>
internal static class TypeReferences
{
    public static bool IsNonNull(this TypeNode type) => type is NonNullTypeNode;

    public static TypeNode WithoutNonNull(this TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;

    public static bool IsList(this TypeNode type) => type.WithoutNonNull() is ListTypeNode;

    /// <summary>The innermost named type.</summary>
    public static string NamedType(this TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;

                case ListTypeNode list:
                    type = list.Type;
                    break;

                default:
                    return ((NamedTypeNode)type).Name.Value;
            }
        }
    }

    public static string Display(this TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => $"{nonNull.Type.Display()}!",
        ListTypeNode list => $"[{list.Type.Display()}]",
        _ => ((NamedTypeNode)type).Name.Value,
    };

    public static bool SameAs(this TypeNode type, TypeNode other) => (type, other) switch
    {
        (NonNullTypeNode left, NonNullTypeNode right) => left.Type.SameAs(right.Type),
        (ListTypeNode left, ListTypeNode right) => left.Type.SameAs(right.Type),
        (NamedTypeNode left, NamedTypeNode right) => left.Name.Value == right.Name.Value,
        _ => false,
    };

    /// <summary>Whether both have the same lists and named type, whatever their nullability at each level.</summary>
    public static bool SameShapeAs(this TypeNode type, TypeNode other) =>
        (type.WithoutNonNull(), other.WithoutNonNull()) switch
        {
            (ListTypeNode left, ListTypeNode right) => left.Type.SameShapeAs(right.Type),
            (NamedTypeNode left, NamedTypeNode right) => left.Name.Value == right.Name.Value,
            _ => false,
        };
}
