using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__EnumValue</c>; its values are <see cref="EnumValue"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__EnumValue-Type"/>
internal static class EnumValueDescription
{
    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration("__EnumValue") { Description = "One value of an enum type." };
        type.AddField("name", "String!", static c => ResolvedValue.From(c.Parent<EnumValue>().Name));
        type.AddField("description", "String", static c => ResolvedValue.From(c.Parent<EnumValue>().Description));
        type.AddField(
            "isDeprecated",
            "Boolean!",
            static c => ResolvedValue.From(c.Parent<EnumValue>().DeprecationReason is not null));
        type.AddField(
            "deprecationReason",
            "String",
            static c => ResolvedValue.From(c.Parent<EnumValue>().DeprecationReason));
        return type;
    }
}
