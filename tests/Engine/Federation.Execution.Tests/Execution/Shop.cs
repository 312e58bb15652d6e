namespace Cacao.Federation.Execution.Tests;

/// <summary>A catalogue, its stock and its reviews, each with a source that answers what a test says.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private const string CatalogSchema = """
        type Query {
          products: [Product]
          product: Product
          required: Product!
          media: Media
        }

        type Mutation {
          rename(id: ID!, name: String!): Product
          retire(id: ID!): Product
        }

        type Product @key(fields: "id") {
          id: ID!
          name: String!
          size: Size @shareable
          tags: [String!]
          grid: [[Int!]]
          related: [Product!]
          kind: Kind
          secret: Int @inaccessible
        }

        type Size @shareable {
          weight: Int
        }

        union Media = Photo | Film

        type Photo {
          width: Int!
        }

        type Film @inaccessible {
          length: Int
        }

        enum Kind { TOOL TOY @inaccessible }
        """;

    private const string StockSchema = """
        type Query {
          productById(id: ID!): Product @lookup @internal
        }

        type Mutation {
          restock(id: ID!, count: Int!): Int
        }

        type Product @key(fields: "id") {
          id: ID!
          stock: Int
          places: [Place!]!
          size: Size @shareable
          shipping(weight: Int! @require(field: "secret")): Int
          handling: Int!
        }

        type Size @shareable {
          height: Int
        }

        type Place {
          name: String!
        }
        """;

    private readonly TestGateway _gateway;

    private Shop(TestGateway gateway, TestSource catalog, TestSource stock)
    {
        _gateway = gateway;
        Catalog = catalog;
        Stock = stock;
    }

    public TestSource Catalog { get; }

    public TestSource Stock { get; }

    public static async Task<Shop> CreateAsync(SourceSchemaCapabilities? stockTakes = null)
    {
        var (catalog, stock) = (new TestSource(), new TestSource { Capabilities = stockTakes ?? new() });
        var gateway = await TestGateway.ComposeAsync(("catalog", CatalogSchema, catalog), ("stock", StockSchema, stock));
        return new Shop(gateway, catalog, stock);
    }

    public Task<string> ExecuteAsync(string document, string? variables = null) => _gateway.ExecuteAsync(document, variables);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();
}
