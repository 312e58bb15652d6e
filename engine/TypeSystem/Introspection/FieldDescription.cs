using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__Field</c>; its values are <see cref="OutputField"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Field-Type"/>
internal static class FieldDescription
{
    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration("__Field") { Description = "A field of an object or interface type." };
        type.AddField("name", "String!", static c => ResolvedValue.From(c.Parent<OutputField>().Name));
        type.AddField("description", "String", static c => ResolvedValue.From(c.Parent<OutputField>().Description));
        type.AddFilteredField("args", "[__InputValue!]!", static (c, all) => DescriptionFields.Filter(
            c.Parent<OutputField>().Arguments,
            all,
            static argument => argument.DeprecationReason));
        type.AddField("type", "__Type!", static c => ResolvedValue.FromReference(c.Parent<OutputField>().Type));
        type.AddField(
            "isDeprecated",
            "Boolean!",
            static c => ResolvedValue.From(c.Parent<OutputField>().DeprecationReason is not null));
        type.AddField(
            "deprecationReason",
            "String",
            static c => ResolvedValue.From(c.Parent<OutputField>().DeprecationReason));
        return type;
    }
}
