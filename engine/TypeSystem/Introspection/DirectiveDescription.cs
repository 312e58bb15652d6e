using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__Directive</c>; its values are <see cref="DirectiveType"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Directive-Type"/>
internal static class DirectiveDescription
{
    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration("__Directive")
        {
            Description = "A directive that the service supports.",
        };
        type.AddField("name", "String!", static c => ResolvedValue.From(c.Parent<DirectiveType>().Name));
        type.AddField("description", "String", static c => ResolvedValue.From(c.Parent<DirectiveType>().Description));
        type.AddField(
            "isRepeatable",
            "Boolean!",
            static c => ResolvedValue.From(c.Parent<DirectiveType>().IsRepeatable));
        type.AddField(
            "locations",
            "[__DirectiveLocation!]!",
            static c => ResolvedValue.FromReference(Split(c.Parent<DirectiveType>().Locations)));
        type.AddFilteredField("args", "[__InputValue!]!", static (c, all) => DescriptionFields.Filter(
            c.Parent<DirectiveType>().Arguments,
            all,
            static argument => argument.DeprecationReason));
        return type;
    }

    private static List<DirectiveLocations> Split(DirectiveLocations locations) =>
        [.. Enum.GetValues<DirectiveLocations>().Where(l => l != DirectiveLocations.None && locations.HasFlag(l))];
}
