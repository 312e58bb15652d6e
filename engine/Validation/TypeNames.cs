using Cacao.Language;

namespace Cacao.Validation;

/// <summary>Reads the names in type references.</summary>
internal static class TypeNames
{
    /// <summary>The named type below all list and non-null wrappers.</summary>
    public static NamedTypeNode Innermost(TypeNode node)
    {
        while (true)
        {
            switch (node)
            {
                case NonNullTypeNode nonNull:
                    node = nonNull.Type;
                    break;
                case ListTypeNode list:
                    node = list.Type;
                    break;
                default:
                    return (NamedTypeNode)node;
            }
        }
    }

    /// <summary>The name of that type.</summary>
    public static string InnermostName(TypeNode node) => Innermost(node).Name.Value;
}
