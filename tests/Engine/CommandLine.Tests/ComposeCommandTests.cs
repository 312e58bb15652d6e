using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Tests;

public sealed class ComposeCommandTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_supergraph_is_written_where_the_configuration_says()
    {
        var result = _project.Run("compose");

        Assert.Equal((ExitCodes.Success, "schema/supergraph.graphqls is composed of 2 source schemas.", ""), result);
        var supergraph = _project.Read("schema/supergraph.graphqls");
        Assert.Contains("@source__field(schema: \"inventory\")", supergraph, StringComparison.Ordinal);
        Assert.Equal(supergraph, Supergraph.Print(Supergraph.Parse(supergraph)));
    }

    [Fact]
    public void The_supergraph_is_written_elsewhere_on_demand()
    {
        var result = _project.Run("compose", "--output", _project.At("build/other.graphqls"));

        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.True(_project.Exists("build/other.graphqls"));
        Assert.False(_project.Exists("schema/supergraph.graphqls"));
    }

    [Fact]
    public void A_check_of_what_is_up_to_date_passes()
    {
        _project.Run("compose");

        Assert.Equal(ExitCodes.Success, _project.Run("compose", "--check").ExitCode);
    }

    [Fact]
    public void A_check_fails_on_drift_and_writes_nothing()
    {
        _project.Run("compose");
        var before = _project.Read("schema/supergraph.graphqls");
        _project.Write(
            "schema/sources/inventory.graphqls",
            ProjectFolder.Inventory.Replace("stock: Int!", "stock: Int", StringComparison.Ordinal));

        var result = _project.Run("compose", "--check");

        Assert.Equal(ExitCodes.Drift, result.ExitCode);
        Assert.Equal(
            """
            schema/supergraph.graphqls:22:1: error DRIFT: The file differs from what the sources give, from this line on. Run scripts/schema.sh.
              22 |   stock: Int!
                 | ^^^^^^^^^^^^^

            schema/supergraph.graphqls is not what the sources give.
            """,
            result.Output);
        Assert.Equal(before, _project.Read("schema/supergraph.graphqls"));
    }

    [Fact]
    public void A_check_fails_when_there_is_no_file()
    {
        Assert.Equal(ExitCodes.Drift, _project.Run("compose", "--check").ExitCode);
        Assert.False(_project.Exists("schema/supergraph.graphqls"));
    }

    [Fact]
    public void An_error_is_shown_with_its_source_line_and_a_caret()
    {
        _project.Write(
            "schema/sources/catalog.graphqls",
            ProjectFolder.Catalog.Replace("  name: String!", "\tname: Strng!", StringComparison.Ordinal));

        var result = _project.Run("compose");

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.Equal(
            """
            schema/sources/catalog.graphqls:7:2: error INVALID_GRAPHQL: Unknown type "Strng" at Product.name.
              7 | 	name: Strng!
                | 	^^^^^^^^^^^^

            schema/supergraph.graphqls was not written: 1 error.
            """,
            result.Output);
        Assert.False(_project.Exists("schema/supergraph.graphqls"));
    }

    [Fact]
    public void Further_places_follow_the_first()
    {
        _project.Write(
            "schema/sources/inventory.graphqls",
            ProjectFolder.Inventory.Replace("stock: Int!", "stock: Int! name: String!", StringComparison.Ordinal));

        Assert.Equal(
            """
            schema/sources/catalog.graphqls:7:3: error INVALID_FIELD_SHARING: Product.name is resolved by schemas "catalog" and "inventory", but not marked as @shareable in schemas "catalog" and "inventory".
              7 |   name: String!
                |   ^^^^
              see schema/sources/inventory.graphqls:7:15

            schema/supergraph.graphqls was not written: 1 error.
            """,
            _project.Run("compose").Output);
    }

    [Fact]
    public void Annotations_for_github_are_one_line_each()
    {
        _project.Write(
            "schema/sources/inventory.graphqls", "type Query { ping: Boolean }\ntype Product { stock: Int! }");

        Assert.Equal(
            "::error "
            + "file=schema/sources/inventory.graphqls,line=2,col=16,title=UNSATISFIABLE_QUERY_PATH::Product.stock "
            + "cannot be resolved on the path Query.product, Product.stock. Coming from \"catalog\":%0A  - schema "
            + "\"inventory\" has the field, but no lookup for Product.",
            _project.Run("compose", "--format", "github").Output);
    }

    [Fact]
    public void A_missing_file_is_wrong_usage()
    {
        File.Delete(_project.At("schema/sources/inventory.graphqls"));

        var (exitCode, output, error) = _project.Run("compose");

        Assert.Equal((ExitCodes.Usage, ""), (exitCode, output));
        Assert.StartsWith("schema/sources/inventory.graphqls cannot be read: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_configuration_is_wrong_usage()
    {
        _project.Write("fusion-config.json", """{ "subgraph": {} }""");

        Assert.Equal(
            (
                ExitCodes.Usage,
                "",
                """
                fusion-config.json:1:3: error: The configuration has no member "subgraph". Did you mean "subgraphs"?
                fusion-config.json:1:1: error: "subgraphs" is missing.
                """),
            _project.Run("compose"));
    }

    [Fact]
    public void An_unknown_option_is_wrong_usage()
        => Assert.Equal(ExitCodes.Usage, _project.Run("compose", "--chek").ExitCode);
}
