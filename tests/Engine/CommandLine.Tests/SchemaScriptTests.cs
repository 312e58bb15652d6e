using System.Diagnostics;

namespace Cacao.CommandLine.Tests;

/// <summary>Runs <c>scripts/schema.sh --compare</c> in a repository with one release.</summary>
public sealed class SchemaScriptTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public SchemaScriptTests()
    {
        foreach (var script in new[] { "scripts/schema.sh", "scripts/setup.sh" })
        {
            _project.Write(script, File.ReadAllText(System.IO.Path.Combine(RepositoryFolder(), script)));
        }

        _project.Write("schema/CHANGELOG.md", "## Unreleased\n");
        Compose(ProjectFolder.Inventory);
        Assert.Equal(0, Run("git", "init", "--quiet").ExitCode);
        Assert.Equal(0, Run("git", "add", "schema").ExitCode);
        Assert.Equal(0, Git("commit", "--quiet", "--message", "Release").ExitCode);
        Assert.Equal(0, Git("tag", "v1.0.0").ExitCode);
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_addition_passes()
    {
        Compose(ProjectFolder.Inventory.Replace("stock: Int!", "stock: Int! shelf: String", StringComparison.Ordinal));

        var (exitCode, output) = Compare();

        Assert.Equal((0, "Since v1.0.0:"), (exitCode, output.Split('\n')[0]));
        Assert.EndsWith("Breaking: 0. Dangerous: 0. Safe: 1.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_breaking_change_fails_until_the_changelog_names_it()
    {
        Compose(ProjectFolder.Inventory.Replace("stock", "stocked", StringComparison.Ordinal));

        var (exitCode, output) = Compare();
        _project.Write("schema/CHANGELOG.md", "## Unreleased\n- `Product.stock` is now `Product.stocked`.\n");

        Assert.Equal(ExitCodes.Findings, exitCode);
        Assert.Contains("error BREAKING: The field Product.stock was removed.", output, StringComparison.Ordinal);
        Assert.Equal(0, Compare().ExitCode);
    }

    [Fact]
    public void A_trusted_document_that_breaks_fails_even_so()
    {
        Compose(ProjectFolder.Inventory.Replace("stock", "stocked", StringComparison.Ordinal));
        _project.Write("schema/CHANGELOG.md", "- `Product.stock` is now `Product.stocked`.\n");
        _project.Write("schema/operations/stock.graphql", "query Stock { product(id: 1) { stock } }");

        var (exitCode, output) = Compare();

        Assert.Equal(ExitCodes.Findings, exitCode);
        Assert.Contains("schema/operations/stock.graphql:1:32: error BROKEN_DOCUMENT", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_release_there_is_nothing_to_compare()
    {
        Git("tag", "--delete", "v1.0.0");

        Assert.Equal((0, "There is no release yet to compare the schema with."), Compare());
    }

    private void Compose(string inventory)
    {
        _project.Write("schema/sources/inventory.graphqls", inventory);
        Assert.Equal(ExitCodes.Success, _project.Run("compose").ExitCode);
    }

    private (int ExitCode, string Output) Compare() => Run("bash", "scripts/schema.sh", "--compare");

    private (int ExitCode, string Output) Git(params string[] arguments) =>
        Run("git", ["-c", "user.name=Test", "-c", "user.email=test@shop.example", .. arguments]);

    private (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _project.At(""), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["CACAO"] = System.IO.Path.Combine(AppContext.BaseDirectory, "cacao.dll");
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + errors.Result).TrimEnd());
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "EShop.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository was not found.");
        }

        return folder.FullName;
    }
}
