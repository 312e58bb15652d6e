using EShop.TestKit;

namespace Cacao.Clients.Tests;

/// <summary>The npm project of this folder.</summary>
internal static class NodeProject
{
    private static readonly NpmProject s_project = new("tests", "Clients");

    public static string Folder => s_project.Folder;

    /// <summary>Runs a file of tests against a server; fails with what it says when one of them does.</summary>
    /// <param name="file">The file.</param>
    /// <param name="endpoint">The server.</param>
    /// <param name="expected">The checks that have to fail.</param>
    /// <param name="without">What the server does not have, so that nothing is tested of it.</param>
    public static async Task TestAsync(string file, Uri endpoint, string expected = "", string without = "")
    {
        var (code, output) = await s_project.RunAsync(
            ["--test", file],
            new Dictionary<string, string>
            {
                ["GRAPHQL_URL"] = endpoint.ToString(),
                ["EXPECTED"] = expected,
                ["WITHOUT"] = without,
            });
        Assert.True(code == 0, output);
        Assert.Matches("(?m)^# pass [1-9]", output);
    }
}
