namespace Cacao.CommandLine.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public ExplainCommandTests()
    {
        _project.Run("compose");
        _project.Write("page.graphql", "query Page($id: ID!) { product(id: $id) { name stock } }");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_plan_is_shown_as_text()
    {
        Assert.Equal(
            (
                ExitCodes.Success,
                """
                1 catalog
                  query Page_1($id:ID!){product(id:$id){name id}}
                2 inventory at $.product<Product> after 1
                  query Page_2($id_2:ID!){productById(id:$id_2){stock}}
                """,
                ""),
            _project.Run("explain", _project.At("page.graphql")));
    }

    [Fact]
    public void A_plan_is_shown_as_json()
    {
        Assert.Equal(
            """
            {
              "introspection": false,
              "requests": [
                {
                  "id": 1,
                  "schema": "catalog",
                  "operation": "query Page_1($id:ID!){product(id:$id){name id}}",
                  "dependencies": []
                },
                {
                  "id": 2,
                  "schema": "inventory",
                  "operation": "query Page_2($id_2:ID!){productById(id:$id_2){stock}}",
                  "type": "Product",
                  "locations": [
                    "$.product"
                  ],
                  "dependencies": [
                    1
                  ]
                }
              ]
            }
            """,
            _project.Run("explain", _project.At("page.graphql"), "--format", "json").Output);
    }

    [Fact]
    public void A_plan_is_shown_as_a_chart()
    {
        Assert.Equal(
            """
            flowchart TD
              client([client])
              r1["1 catalog"]
              r2["2 inventory<br/>Product at $.product"]
              client --> r1
              r1 --> r2
            """,
            _project.Run("explain", _project.At("page.graphql"), "--format", "mermaid").Output);
    }

    [Fact]
    public void A_document_that_is_not_valid_has_no_plan()
    {
        _project.Write("page.graphql", "{ product(id: 1) { colour } }");

        var result = _project.Run("explain", _project.At("page.graphql"));

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.StartsWith("page.graphql:1:20: error INVALID_DOCUMENT: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_operations_is_named()
    {
        _project.Write("page.graphql", "query A { product(id: 1) { name } } query B { product(id: 1) { id } }");

        var ambiguous = _project.Run("explain", _project.At("page.graphql"));
        Assert.Equal((ExitCodes.Usage, "page.graphql has the operations A, B: name one with --operation."), (ambiguous.ExitCode, ambiguous.Error));
        Assert.StartsWith(
            "1 catalog\n  query B_1{product(id:1){id}}",
            _project.Run("explain", _project.At("page.graphql"), "--operation", "B").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_clients_schema_is_exported_without_routing()
    {
        var result = _project.Run("export");

        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Contains("stock: Int!", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("source__", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("productById", result.Output, StringComparison.Ordinal);
    }
}
