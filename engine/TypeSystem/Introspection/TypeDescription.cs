using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__Type</c>; its values are <see cref="GraphQLType"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/>
internal static class TypeDescription
{
    public const string TypeName = "__Type";

    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration(TypeName)
        {
            Description = "A type of the schema, or a list or non-null wrapper around one.",
        };
        type.AddField("kind", "__TypeKind!", static c => ResolvedValue.From((long)c.Parent<GraphQLType>().Kind));
        type.AddField("name", "String", static c => ResolvedValue.From((c.Parent<GraphQLType>() as NamedType)?.Name));
        type.AddField(
            "description",
            "String",
            static c => ResolvedValue.From((c.Parent<GraphQLType>() as NamedType)?.Description));
        type.AddField(
            "specifiedByURL",
            "String",
            static c => ResolvedValue.From((c.Parent<GraphQLType>() as ScalarType)?.SpecifiedBy));
        type.AddFilteredField("fields", "[__Field!]", static (c, all) => c.Parent<GraphQLType>() is ComplexType complex
            ? DescriptionFields.Filter(complex.Fields, all, static field => field.DeprecationReason)
            : null);
        type.AddField(
            "interfaces",
            "[__Type!]",
            static c => ResolvedValue.FromReference((c.Parent<GraphQLType>() as ComplexType)?.Interfaces));
        type.AddField("possibleTypes", "[__Type!]", static c => ResolvedValue.FromReference(
            c.Parent<GraphQLType>() is NamedType { IsAbstractType: true } t ? c.Schema.GetPossibleTypes(t) : null));
        type.AddFilteredField("enumValues", "[__EnumValue!]", static (c, all) =>
            c.Parent<GraphQLType>() is EnumType enumType
            ? DescriptionFields.Filter(enumType.Values, all, static value => value.DeprecationReason)
            : null);
        type.AddFilteredField("inputFields", "[__InputValue!]", static (c, all) =>
            c.Parent<GraphQLType>() is InputObjectType input
            ? DescriptionFields.Filter(input.Fields, all, static field => field.DeprecationReason)
            : null);
        type.AddField("ofType", "__Type", static c => ResolvedValue.FromReference(c.Parent<GraphQLType>() switch
        {
            NonNullType nonNull => nonNull.NullableType,
            ListType list => list.ElementType,
            _ => null,
        }));
        type.AddField("isOneOf", "Boolean", static c => c.Parent<GraphQLType>() is InputObjectType input
            ? ResolvedValue.From(input.IsOneOf)
            : ResolvedValue.Null);
        return type;
    }
}
