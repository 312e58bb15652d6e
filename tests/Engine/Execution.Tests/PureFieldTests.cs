using Cacao.Resolvers;

namespace Cacao.Execution.Tests;

public sealed class PureFieldTests
{
    private const string Sdl = """
        type Query { hello(name: String! = "World"): String! products: [Product!]! }
        type Product { id: ID! name: String price: Float tags: [String!]! }
        """;

    [Fact]
    public async Task Pure_fields_are_resolved_and_written_in_the_order_of_the_request()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.hello", c => ResolvedValue.From($"Hello {c.ArgumentValue<string>("name")}"))
            .UsePureResolver("Query.products", _ => ResolvedValue.FromReference(new[]
            {
                new Dictionary<string, object?> { ["id"] = "1", ["name"] = "Mug", ["price"] = 9.5, ["tags"] = new[] { "a", "b" } },
                new Dictionary<string, object?> { ["id"] = "2", ["name"] = null, ["price"] = 1, ["tags"] = Array.Empty<string>() },
            })));

        var json = await executor.QueryAsync("""
            { products { price id ...N __typename } hello more: hello(name: "\"you\"\n") }
            fragment N on Product { name tags }
            """);

        Assert.Equal(
            """{"data":{"products":[{"price":9.5,"id":"1","name":"Mug","tags":["a","b"],"__typename":"Product"},"""
            + """{"price":1,"id":"2","name":null,"tags":[],"__typename":"Product"}],"""
            + "\"hello\":\"Hello World\",\"more\":\"Hello \\\"you\\\"\\n\"}}",
            json);
    }
}
