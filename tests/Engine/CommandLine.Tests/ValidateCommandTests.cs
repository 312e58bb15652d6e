namespace Cacao.CommandLine.Tests;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Valid_schemas_and_documents_pass_and_nothing_is_written()
    {
        _project.Write(
            "schema/operations/catalog/product.graphql", "query P($id: ID!) { product(id: $id) { name stock } }");

        Assert.Equal(
            (ExitCodes.Success, "Source schemas: 2. Trusted documents: 1. Errors: 0.", ""), _project.Run("validate"));
        Assert.False(_project.Exists("schema/supergraph.graphqls"));
    }

    [Fact]
    public void A_document_that_does_not_fit_the_schema_is_reported()
    {
        _project.Write("schema/operations/a.graphql", "query A {\n  product(id: 1) { price }\n}");
        _project.Write("schema/operations/b.graphql", "query B {");

        var result = _project.Run("validate");

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.Equal(
            """
            schema/operations/a.graphql:2:20: error INVALID_DOCUMENT: Type "Product" has no field "price".
              2 |   product(id: 1) { price }
                |                    ^

            schema/operations/b.graphql:1:10: error INVALID_DOCUMENT: Expected a field, "..." or "}", found the end of the text.
              1 | query B {
                |          ^

            Source schemas: 2. Trusted documents: 2. Errors: 2.
            """,
            result.Output);
    }

    [Fact]
    public void A_document_that_uses_a_lookup_of_the_gateway_is_reported()
    {
        _project.Write("schema/operations/a.graphql", "{ productById(id: 1) { id } }");

        Assert.Equal(ExitCodes.Findings, _project.Run("validate").ExitCode);
    }

    [Fact]
    public void Warnings_are_no_errors()
    {
        _project.Write(
            "schema/sources/catalog.graphqls",
            ProjectFolder.Catalog.Replace("Product @lookup", "Product! @lookup", StringComparison.Ordinal));

        var result = _project.Run("validate", "--format", "json");

        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Equal(
            """
            [
              {
                "severity": "warning",
                "code": "LOOKUP_RETURNS_NON_NULLABLE_TYPE",
                "message": "The lookup Query.product returns Product!, so that an unknown key is an error. Let it return Product.",
                "locations": [
                  {
                    "file": "schema/sources/catalog.graphqls",
                    "line": 2,
                    "column": 3
                  }
                ]
              }
            ]
            """,
            result.Output);
    }
}
