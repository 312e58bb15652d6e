using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Validation;

/// <summary>The schema that the tests of rules use.</summary>
internal static class ShopSchema
{
    private const string Sdl = """
        directive @once on FIELD | QUERY | VARIABLE_DEFINITION | FRAGMENT_DEFINITION
        directive @many(tag: String!, old: Int @deprecated(reason: "Use tag.")) repeatable on FIELD | FRAGMENT_SPREAD

        type Query {
          product(id: ID!): Product
          products(first: Int! = 10, filter: ProductFilter, sort: [Sort!], old: Int @deprecated(reason: "Use first.")): [Product!]!
          node(id: ID!): Node
          search(text: String, by: SearchBy): [SearchResult!]
          any(value: Any): String
          flag(on: Boolean, at: DateTime): Boolean
          matrix(rows: [[Int!]!]): Int
          shop: Shop
        }

        type Mutation { rename(id: ID!, name: String!): Product  remove(id: ID!): Boolean  tags: [String!] }
        type Subscription { renamed(id: ID!): Product  removed: ID  tags: [String!] }

        interface Node { id: ID! }
        interface Priced { price: Float  sale: Float! }
        type Product implements Node & Priced {
          id: ID!
          name(lang: String): String
          title: String @deprecated(reason: "Use name.")
          price: Float
          sale: Float!
          size: Int
          parent: Product
          reviews(first: Int): [Review!]!
        }
        type Review implements Node { id: ID!  name: Int  text: String!  product: Product!  author: User  parent: Review }
        type User implements Node { id: ID!  name: String!  size: String }
        type Shop { name: String  open: Boolean! }
        union SearchResult = Product | Review
        union People = User

        enum Sort { NAME PRICE OLD @deprecated(reason: "Use NAME.") }
        input ProductFilter {
          name: String
          min: Float = 0
          required: Boolean!
          nested: ProductFilter
          tags: [String!]
          sort: Sort
          old: Int @deprecated(reason: "Use min.")
        }
        input SearchBy @oneOf { name: String  size: Int }
        """;

    public static Schema Instance { get; } =
        new SchemaBuilder().AddDocument(Sdl).ModifyOptions(o => o.EnableDefer = o.EnableStream = true).AllowMissingResolvers().Build();

    /// <summary>A schema with queries only.</summary>
    public static Schema QueriesOnly { get; } =
        new SchemaBuilder().AddDocument("type Query { name: String }").AllowMissingResolvers().Build();
}
