using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Tells the classes that hold some fields of a root type from those that stand for a type.</summary>
internal static class RootTypeParts
{
    /// <summary>The fields of a class of a root type; <c>null</c> when the class stands for a type.</summary>
    public static List<FieldConfiguration>? FieldsOf(TypeConfiguration type) =>
        type is ObjectTypeConfiguration { IsExtension: true, RuntimeType: null } part ? part.Fields : null;
}
