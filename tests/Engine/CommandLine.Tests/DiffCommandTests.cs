namespace Cacao.CommandLine.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public DiffCommandTests()
    {
        _project.Write("before.graphqls", "type Query {\n  name: String\n  size: Size\n}\nenum Size { S }\n");
        _project.Write("after.graphqls", "type Query {\n  title: String\n  size: Size\n}\nenum Size { S M }\n");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_breaking_change_fails()
    {
        var result = Diff();

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.Equal(
            """
            after.graphqls:1:1: error BREAKING: The field Query.name was removed.
              1 | type Query {
                | ^^^^^^^^^^^^

            after.graphqls:5:1: warning DANGEROUS: The value Size.M was added.
              5 | enum Size { S M }
                | ^^^^^^^^^^^^^^^^^

            after.graphqls:2:1: notice SAFE: The field Query.title was added.
              2 |   title: String
                | ^^^^^^^^^^^^^^^

            Breaking: 1. Dangerous: 1. Safe: 1.
            """,
            result.Output);
    }

    [Fact]
    public void A_breaking_change_that_the_changelog_names_passes()
    {
        _project.Write("CHANGELOG.md", "- `Query.name` is now `Query.title`.\n");

        var result = Diff("--changelog", _project.At("CHANGELOG.md"), "--format", "github");

        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.StartsWith(
            "::warning file=after.graphqls,line=1,col=1,title=BREAKING::The field Query.name was removed. "
            + "The changelog says so.",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_changelog_that_names_something_else_changes_nothing()
    {
        _project.Write("CHANGELOG.md", "- `Query.names` is gone. Query.name too.\n");

        Assert.Equal(ExitCodes.Findings, Diff("--changelog", _project.At("CHANGELOG.md")).ExitCode);
    }

    [Fact]
    public void A_document_that_the_change_breaks_is_reported()
    {
        _project.Write("CHANGELOG.md", "`Query.name`");
        _project.Write("operations/broken.graphql", "{ name }");
        _project.Write("operations/invalid-before.graphql", "{ nothing }");
        _project.Write("operations/valid.graphql", "{ size }");

        var result = Diff(
            "--operations",
            _project.At("operations"),
            "--changelog",
            _project.At("CHANGELOG.md"),
            "--format",
            "github");

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.EndsWith(
            "\n::error file=operations/broken.graphql,line=1,col=3,title=BROKEN_DOCUMENT::Type \"Query\" has no field "
            + "\"name\".",
            result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("invalid-before", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_schemas_have_no_differences()
        => Assert.Equal(
            (ExitCodes.Success, "Breaking: 0. Dangerous: 0. Safe: 0.", ""),
            _project.RunPlain("diff", _project.At("after.graphqls"), _project.At("after.graphqls")));

    [Fact]
    public void A_schema_that_does_not_parse_is_wrong_usage()
    {
        _project.Write("after.graphqls", "type Query {");

        var (exitCode, _, error) = Diff();

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.StartsWith("after.graphqls:1:13: error: ", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Diff(params string[] options) =>
        _project.RunPlain(["diff", _project.At("before.graphqls"), _project.At("after.graphqls"), .. options]);
}
