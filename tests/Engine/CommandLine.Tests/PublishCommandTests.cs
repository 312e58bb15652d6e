namespace Cacao.CommandLine.Tests;

public sealed class PublishCommandTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Each_change_is_a_version_and_the_newest_is_in_use()
    {
        Assert.Equal((ExitCodes.Success, "Version 1 is in use, after version 0.", ""), Publish());
        Assert.Equal("Version 1 is in use already.", Publish().Output);
        Change();
        Assert.Equal("Version 2 is in use, after version 1.", Publish().Output);

        Assert.Contains("colour", _project.Read("store/supergraph.graphqls"), StringComparison.Ordinal);
        Assert.DoesNotContain("colour", _project.Read("store/versions/000001.graphqls"), StringComparison.Ordinal);
        Assert.False(_project.Exists("store/supergraph.graphqls.new"));
    }

    [Fact]
    public void An_earlier_version_is_taken_into_use_again()
    {
        Publish();
        Change();
        Publish();

        Assert.Equal("Version 1 is in use, after version 2.", Rollback().Output);
        Assert.Equal(_project.Read("store/versions/000001.graphqls"), _project.Read("store/supergraph.graphqls"));
        Assert.Equal((ExitCodes.Usage, "", "There is no version before 1."), Rollback());
        Assert.Equal("Version 2 is in use, after version 1.", Rollback("--to", "2").Output);
        Assert.Equal((ExitCodes.Usage, "", "store has no version 7; it has 1, 2."), Rollback("--to", "7"));

        // After a rollback the next version has a number of its own.
        Rollback();
        _project.Write("schema/sources/catalog.graphqls", ProjectFolder.Catalog.Replace("name", "title", StringComparison.Ordinal));
        Assert.Equal("Version 3 is in use, after version 1.", Publish().Output);
    }

    [Fact]
    public void What_does_not_compose_is_not_published()
    {
        Publish();
        _project.Write("schema/sources/catalog.graphqls", "type Query {");

        var result = Publish();

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.EndsWith("Nothing was published; version 1 stays in use.", result.Output, StringComparison.Ordinal);
        Assert.Equal("1", _project.Read("store/current"));
    }

    [Fact]
    public void What_breaks_a_trusted_document_is_not_published()
    {
        _project.Write("schema/operations/page.graphql", "{ product(id: 1) { name } }");
        Publish();
        _project.Write("schema/sources/catalog.graphqls", ProjectFolder.Catalog.Replace("name", "title", StringComparison.Ordinal));

        var result = Publish();

        Assert.Equal(ExitCodes.Findings, result.ExitCode);
        Assert.StartsWith("schema/operations/page.graphql:1:20: error INVALID_DOCUMENT", result.Output, StringComparison.Ordinal);
    }

    private void Change() => _project.Write(
        "schema/sources/catalog.graphqls",
        ProjectFolder.Catalog.Replace("name: String!", "name: String! colour: String", StringComparison.Ordinal));

    private (int ExitCode, string Output, string Error) Publish() => _project.Run("publish", "--store", _project.At("store"));

    private (int ExitCode, string Output, string Error) Rollback(params string[] arguments) =>
        _project.RunPlain(["rollback", "--store", _project.At("store"), .. arguments]);
}
