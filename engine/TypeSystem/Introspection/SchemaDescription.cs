using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>The type <c>__Schema</c>; its values are <see cref="Schema"/>s.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Schema-Type"/>
internal static class SchemaDescription
{
    public const string TypeName = "__Schema";

    public static ObjectTypeConfiguration Create()
    {
        var type = new ObjectTypeConfiguration(TypeName) { Description = "What a GraphQL service can be asked." };
        type.AddField("description", "String", static c => ResolvedValue.From(c.Parent<Schema>().Description));
        type.AddField("types", "[__Type!]!", static c => ResolvedValue.FromReference(c.Parent<Schema>().Types));
        type.AddField("queryType", "__Type!", static c => ResolvedValue.FromReference(c.Parent<Schema>().QueryType));
        type.AddField(
            "mutationType",
            "__Type",
            static c => ResolvedValue.FromReference(c.Parent<Schema>().MutationType));
        type.AddField(
            "subscriptionType",
            "__Type",
            static c => ResolvedValue.FromReference(c.Parent<Schema>().SubscriptionType));
        type.AddField(
            "directives",
            "[__Directive!]!",
            static c => ResolvedValue.FromReference(c.Parent<Schema>().DirectiveTypes));
        return type;
    }
}
