using System.Text.Json;
using Cacao.Federation.Composition.Configuration;

namespace Cacao.Federation.Composition.Tests.Configuration;

public sealed class FusionConfigurationTests
{
    private const string Complete =
        """
        {
          // Names of subgraphs are names of source schemas.
          "$schema": "schema/fusion-config.schema.json",
          "subgraphs": {
            "catalog": {
              "schema": "catalog.graphqls",
              "url": "http://127.0.0.1:4002/graphql",
              "timeoutSeconds": 2.5,
              "variableBatching": false,
              "requestBatching": true,
              "subscriptions": "websocket"
            },
            "search": { "url": "${SEARCH_URL:-http://127.0.0.1:4009}/graphql" }
          },
          "environments": { "production": { "catalog": "https://${CATALOG_HOST}/graphql" } },
          "supergraph": "supergraph.graphqls",
          "operations": "operations",
          "composition": { "excludedTags": ["internal"], "globalObjectIdentification": true },
          "forwardedHeaders": ["Authorization", "X-Request-Id"],
          "allowExplain": true,
        }
        """;

    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var configuration = FusionConfiguration.Parse(Complete);

        var catalog = configuration.Subgraphs[0];
        Assert.Equal(("catalog", "catalog.graphqls"), (catalog.Name, catalog.SchemaFile));
        Assert.Equal(TimeSpan.FromSeconds(2.5), catalog.Timeout);
        Assert.Equal((false, true), (catalog.VariableBatching, catalog.RequestBatching));
        Assert.Equal(SubscriptionTransport.WebSocket, catalog.Subscriptions);
        Assert.Equal("supergraph.graphqls", configuration.SupergraphFile);
        Assert.Equal("operations", configuration.OperationsFolder);
        Assert.Equal(["internal"], configuration.CompositionOptions.ExcludedTags);
        Assert.True(configuration.CompositionOptions.GlobalObjectIdentification);
        Assert.Equal(["Authorization", "X-Request-Id"], configuration.ForwardedHeaders);
        Assert.True(configuration.AllowExplain);
    }

    [Fact]
    public void What_is_not_written_has_a_default()
    {
        var configuration = FusionConfiguration.Parse("""{ "subgraphs": { "cart": { "url": "http://cart" } } }""");

        var cart = Assert.Single(configuration.Subgraphs);
        Assert.Equal("schema/sources/cart.graphqls", cart.SchemaFile);
        Assert.Equal(TimeSpan.FromSeconds(10), cart.Timeout);
        Assert.Equal((true, false), (cart.VariableBatching, cart.RequestBatching));
        Assert.Equal(SubscriptionTransport.ServerSentEvents, cart.Subscriptions);
        Assert.Equal("schema/supergraph.graphqls", configuration.SupergraphFile);
        Assert.Equal("schema/operations", configuration.OperationsFolder);
        Assert.Empty(configuration.CompositionOptions.ExcludedTags);
        Assert.False(configuration.CompositionOptions.GlobalObjectIdentification);
        Assert.Empty(configuration.ForwardedHeaders);
        Assert.False(configuration.AllowExplain);
    }

    [Theory]
    [InlineData("catalog", null, "http://127.0.0.1:4002/graphql")]
    [InlineData("catalog", "production", "https://catalog.shop/graphql")]
    [InlineData("search", null, "http://127.0.0.1:4009/graphql")]
    [InlineData("search", "production", "http://127.0.0.1:4009/graphql")]
    public void Urls_depend_on_the_environment_and_on_variables(string subgraph, string? environment, string expected)
    {
        var url = FusionConfiguration.Parse(Complete).ResolveUrl(
            subgraph, environment, name => name == "CATALOG_HOST" ? "catalog.shop" : null);

        Assert.Equal(expected, url.ToString());
    }

    [Fact]
    public void A_variable_without_a_value_is_reported_with_its_place()
    {
        var exception = Assert.Throws<FusionConfigurationException>(
            () => FusionConfiguration.Parse(Complete).ResolveUrl("catalog", "production", _ => null));

        Assert.Equal(
            "fusion-config.json:15:48: error: The variable CATALOG_HOST has no value.", exception.Message);
    }

    [Fact]
    public void A_value_that_makes_no_url_is_reported()
    {
        var exception = Assert.Throws<FusionConfigurationException>(
            () => FusionConfiguration.Parse(Complete).ResolveUrl("search", null, _ => "ftp://search"));

        Assert.Equal(
            "fusion-config.json:13:24: error: \"ftp://search/graphql\" is no http or https URL.", exception.Message);
    }

    [Theory]
    [InlineData("{", "1:2: error: This is no JSON: *")]
    [InlineData("[]", "1:1: error: The configuration must be an object.")]
    [InlineData("{ }", "1:1: error: \"subgraphs\" is missing.")]
    [InlineData(
        """{ "subgraphs": {}, "supergaph": "x" }""",
        "1:20: error: The configuration has no member \"supergaph\". Did you mean \"supergraph\"?")]
    [InlineData(
        """{ "subgraphs": {}, "secret": "x" }""",
        "1:20: error: The configuration has no member \"secret\".")]
    [InlineData("""{ "subgraphs": { "a": { } } }""", "1:23: error: \"url\" is missing.")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": "http://a", "Schema": "x" } } }""",
        "1:44: error: The subgraph \"a\" has no member \"Schema\". Did you mean \"schema\"?")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": "127.0.0.1" } } }""",
        "1:32: error: \"127.0.0.1\" is no http or https URL.")]
    [InlineData(
        """{ "subgraphs": { "a b": { "url": "http://a" } } }""",
        "1:25: error: \"a b\" is no name of a subgraph, which has letters, digits, - and _ only.")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": "http://a", "variableBatching": 1 } } }""",
        "1:64: error: true or false is expected here.")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": "http://a", "timeoutSeconds": 0 } } }""",
        "1:62: error: A number of seconds is expected here, above 0 and up to 3600.")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": "http://a", "subscriptions": "long-poll" } } }""",
        "1:61: error: \"long-poll\" is not known here; possible are sse and websocket.")]
    [InlineData(
        """{ "subgraphs": { "a": { "url": 4002 } } }""",
        "1:32: error: A text that is not empty is expected here.")]
    [InlineData(
        """{ "subgraphs": { "cart": { "url": "http://a" } }, "environments": { "test": { "card": "http://b" } } }""",
        "1:79: error: The environment \"test\" has no member \"card\". Did you mean \"cart\"?")]
    [InlineData(
        """{ "subgraphs": { }, "composition": { "excludedTags": "x" } }""",
        "1:54: error: A list is expected here.")]
    [InlineData("""{ "subgraphs": { }, "subgraphs": { } }""", "1:21: error: \"subgraphs\" is given twice.")]
    public void An_error_is_reported_with_its_place(string json, string expected)
    {
        var exception = Assert.Throws<FusionConfigurationException>(() => FusionConfiguration.Parse(json, "f"));

        var error = Assert.Single(exception.Errors).ToString();
        Assert.Equal($"f:{expected}", expected.EndsWith('*') ? error[..(expected.Length + 1)] + "*" : error);
    }

    [Fact]
    public void All_errors_are_reported_in_the_order_of_the_file()
    {
        var exception = Assert.Throws<FusionConfigurationException>(() => FusionConfiguration.Parse(
            """
            {
              "subgraphs": {
                "a": { "urls": "http://a" }
              },
              "supergraph": 1
            }
            """));

        Assert.Equal(
            [
                "fusion-config.json:3:12: error: The subgraph \"a\" has no member \"urls\". Did you mean \"url\"?",
                "fusion-config.json:3:10: error: \"url\" is missing.",
                "fusion-config.json:5:17: error: A text that is not empty is expected here.",
            ],
            exception.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void The_json_schema_knows_the_members_that_are_read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(FindUp("schema/fusion-config.schema.json")));
        var root = schema.RootElement;

        Assert.Equal(FusionConfigurationReader.Members, Names(root));
        Assert.Equal(
            FusionConfigurationReader.SubgraphMembers, Names(root.GetProperty("$defs").GetProperty("subgraph")));
        Assert.Equal(
            FusionConfigurationReader.CompositionMembers,
            Names(root.GetProperty("properties").GetProperty("composition")));
    }

    [Fact]
    public void The_configuration_of_the_project_is_valid()
        => Assert.NotEmpty(
            FusionConfiguration.Parse(File.ReadAllText(FindUp("fusion-config.json"))).Subgraphs);

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject()
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);

    private static string FindUp(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent ?? throw new FileNotFoundException(file);
        }

        return System.IO.Path.Combine(folder.FullName, file);
    }
}
