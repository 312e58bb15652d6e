using System.Diagnostics;
using EShop.TestKit;

namespace Cacao.Clients.Tests;

/// <summary>The npm project of this folder.</summary>
internal static class NodeProject
{
    private static readonly Lazy<Task> s_restored = new(RestoreAsync);

    public static string Folder { get; } = System.IO.Path.Combine(RepositoryRoot.FullPath, "tests", "Clients");

    /// <summary>Runs a file of tests against a server; fails with what it says when one of them does.</summary>
    /// <param name="file">The file.</param>
    /// <param name="endpoint">The server.</param>
    /// <param name="expected">The checks that have to fail.</param>
    /// <param name="without">What the server does not have, so that nothing is tested of it.</param>
    public static async Task TestAsync(string file, Uri endpoint, string expected = "", string without = "")
    {
        await s_restored.Value;
        var (code, output) = await RunAsync(
            "node",
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

    private static async Task RestoreAsync()
    {
        var installed = System.IO.Path.Combine(Folder, "node_modules", ".package-lock.json");
        var wanted = System.IO.Path.Combine(Folder, "package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(wanted))
        {
            return;
        }

        var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], []);
        Assert.True(code == 0, output);
        File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string command,
        string[] arguments,
        Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
