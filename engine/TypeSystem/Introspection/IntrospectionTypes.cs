using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The types through which a schema describes itself.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>
internal static class IntrospectionTypes
{
    /// <summary>New configurations of all of them; a schema may change them, so they are not shared.</summary>
    public static IEnumerable<TypeConfiguration> Configurations =>
    [
        SchemaDescription.Create(),
        TypeDescription.Create(),
        FieldDescription.Create(),
        InputValueDescription.Create(),
        EnumValueDescription.Create(),
        DirectiveDescription.Create(),
        IntrospectionEnums.CreateTypeKind(),
        IntrospectionEnums.CreateDirectiveLocation(),
    ];
}
