using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The types <c>__TypeKind</c> and <c>__DirectiveLocation</c>.</summary>
internal static class IntrospectionEnums
{
    public static EnumTypeConfiguration CreateTypeKind()
    {
        var type = new EnumTypeConfiguration("__TypeKind")
        {
            Description = "The kinds of types.",
            RuntimeType = typeof(TypeKind),
        };
        Add(type, "SCALAR", TypeKind.Scalar, "A leaf value of any notation.");
        Add(type, "OBJECT", TypeKind.Object, "A type with fields.");
        Add(type, "INTERFACE", TypeKind.Interface, "Fields that several types have in common.");
        Add(type, "UNION", TypeKind.Union, "One of several object types.");
        Add(type, "ENUM", TypeKind.Enum, "One of several named values.");
        Add(type, "INPUT_OBJECT", TypeKind.InputObject, "An input value with fields.");
        Add(type, "LIST", TypeKind.List, "A list of another type.");
        Add(type, "NON_NULL", TypeKind.NonNull, "Another type without null.");
        return type;
    }

    public static EnumTypeConfiguration CreateDirectiveLocation()
    {
        var type = new EnumTypeConfiguration("__DirectiveLocation")
        {
            Description = "The places where a directive may stand.",
            RuntimeType = typeof(DirectiveLocations),
        };
        foreach (var location in Enum.GetValues<DirectiveLocations>())
        {
            if (location != DirectiveLocations.None)
            {
                type.Values.Add(new EnumValueConfiguration(DirectiveLocationNames.ToName(location), location));
            }
        }

        return type;
    }

    private static void Add(EnumTypeConfiguration type, string name, TypeKind kind, string description) =>
        type.Values.Add(new EnumValueConfiguration(name, kind) { Description = description });
}
