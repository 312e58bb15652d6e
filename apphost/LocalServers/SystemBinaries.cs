using System.Diagnostics;

namespace EShop.LocalServers;

/// <summary>Finds the executables that the operating system's packages installed.</summary>
public static class SystemBinaries
{
    private const string DebianPostgresFolder = "/usr/lib/postgresql";

    /// <summary>The full path of an executable on <c>PATH</c>, or null when there is none.</summary>
    public static string? FindOnPath(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Like <see cref="FindOnPath"/>, but a missing executable is an error that names its Debian package.</summary>
    /// <exception cref="LocalServerException">The executable is not installed.</exception>
    public static string Require(string name, string debianPackage)
        => FindOnPath(name) ?? throw new LocalServerException(
            $"{name} was not found on this machine; install it with: apt-get install {debianPackage}");

    /// <summary>
    /// The folder that holds <c>initdb</c> and <c>postgres</c>. The version that created an existing data folder is
    /// preferred, because PostgreSQL does not open the files of another major version.
    /// </summary>
    /// <param name="majorVersion">The major version wanted, or null for the newest.</param>
    /// <exception cref="LocalServerException">PostgreSQL, or the wanted version of it, is not installed.</exception>
    public static string RequirePostgresFolder(string? majorVersion = null)
    {
        var folders = PostgresFolders().Where(HoldsServer).ToList();

        if (folders.Count == 0)
        {
            throw new LocalServerException(
                "The PostgreSQL server was not found on this machine; install it with: apt-get install postgresql");
        }

        return majorVersion is null
            ? folders[0]
            : folders.FirstOrDefault(folder => MajorVersionOf(folder) == majorVersion)
                ?? throw new LocalServerException(
                    $"The data was created by PostgreSQL {majorVersion}, which is not installed (found: {folders[0]}); "
                    + $"install postgresql-{majorVersion}, or start with --reset to begin with empty databases");
    }

    private static IEnumerable<string> PostgresFolders()
    {
        if (Directory.Exists(DebianPostgresFolder))
        {
            var versions = Directory.EnumerateDirectories(DebianPostgresFolder)
                .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), out var version) ? version : 0);
            foreach (var version in versions)
            {
                yield return Path.Combine(version, "bin");
            }
        }

        if (FindOnPath("pg_config") is { } pgConfig && ReadLine(pgConfig, "--bindir") is { } reported)
        {
            yield return reported;
        }

        if (FindOnPath("postgres") is { } postgres)
        {
            yield return Path.GetDirectoryName(postgres)!;
        }
    }

    private static bool HoldsServer(string folder)
        => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"));

    // "postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)" → "15"
    private static string? MajorVersionOf(string folder)
        => ReadLine(Path.Combine(folder, "postgres"), "--version")
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2)?.Split('.')[0];

    private static string? ReadLine(string executable, string argument)
    {
        var start = new ProcessStartInfo(executable, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        process.WaitForExit();
        return process.ExitCode == 0 ? line?.Trim() : null;
    }
}
