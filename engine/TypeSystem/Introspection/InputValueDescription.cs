using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__InputValue</c>; its values are <see cref="InputField"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__InputValue-Type"/>
internal static class InputValueDescription
{
    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration("__InputValue")
        {
            Description = "An argument of a field or directive, or a field of an input object.",
        };
        type.AddField("name", "String!", static c => ResolvedValue.From(c.Parent<InputField>().Name));
        type.AddField("description", "String", static c => ResolvedValue.From(c.Parent<InputField>().Description));
        type.AddField("type", "__Type!", static c => ResolvedValue.FromReference(c.Parent<InputField>().Type));
        type.AddField(
            "defaultValue",
            "String",
            static c => ResolvedValue.From(c.Parent<InputField>().DefaultValue?.ToString()));
        type.AddField(
            "isDeprecated",
            "Boolean!",
            static c => ResolvedValue.From(c.Parent<InputField>().DeprecationReason is not null));
        type.AddField(
            "deprecationReason",
            "String",
            static c => ResolvedValue.From(c.Parent<InputField>().DeprecationReason));
        return type;
    }
}
