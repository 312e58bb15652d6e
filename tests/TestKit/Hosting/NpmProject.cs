using System.Diagnostics;

namespace EShop.TestKit;

/// <summary>A folder with a <c>package.json</c>, whose packages are installed before it is first used.</summary>
public sealed class NpmProject
{
    private readonly string _folder;
    private readonly Lazy<Task> _restored;

    /// <summary>A folder of the repository.</summary>
    /// <param name="path">Relative to the repository's root.</param>
    public NpmProject(params string[] path)
    {
        _folder = Path.Combine([RepositoryRoot.FullPath, .. path]);
        _restored = new(RestoreAsync);
    }

    /// <summary>Where the project is.</summary>
    public string Folder => _folder;

    /// <summary>Runs <c>node</c> in the folder.</summary>
    /// <returns>Its exit code, and all that it wrote.</returns>
    public async Task<(int Code, string Output)> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        await _restored.Value;
        return await RunAsync("node", arguments, environment ?? new Dictionary<string, string>());
    }

    private async Task RestoreAsync()
    {
        var installed = Path.Combine(_folder, "node_modules", ".package-lock.json");
        var wanted = Path.Combine(_folder, "package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(wanted))
        {
            return;
        }

        string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        var (code, output) = await RunAsync("npm", install, new Dictionary<string, string>());
        if (code != 0)
        {
            throw new InvalidOperationException($"npm could not install the packages of {_folder}: {output}");
        }

        File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
    }

    private async Task<(int Code, string Output)> RunAsync(
        string command, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder,
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
