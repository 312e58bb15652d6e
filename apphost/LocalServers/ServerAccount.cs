using System.Diagnostics;

namespace EShop.LocalServers;

/// <summary>
/// The operating system account that the private servers run as: ourselves, or an unprivileged account when we are
/// root, because PostgreSQL refuses to run as root and Redis should not.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string? _name;

    private ServerAccount(string? name)
    {
        _name = name;
    }

    /// <summary>Chooses the account for servers started by this process.</summary>
    public static ServerAccount Choose()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null);
        }

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return new ServerAccount(known.Contains("postgres") ? "postgres" : "nobody");
    }

    /// <summary>The command line in front of a server's own: a session of its own, the account, the death signal.</summary>
    /// <param name="deathSignal">What the kernel sends to the server when we die, however we die.</param>
    public IEnumerable<string> Prefix(string deathSignal)
    {
        // Without a session of its own the server would get the terminal's Ctrl-C before its clients have stopped.
        yield return SystemBinaries.Require("setsid", "util-linux");
        yield return SystemBinaries.Require("setpriv", "util-linux");
        if (_name is not null)
        {
            yield return $"--reuid={_name}";
            yield return $"--regid={GroupId(_name)}";
            yield return "--init-groups";
        }

        yield return $"--pdeathsig={deathSignal}";
        yield return "--";
    }

    /// <summary>Creates a folder that only the account can enter.</summary>
    public void CreateFolder(string path)
        => Run("install", ["-d", "-m", "0700", .. Owner(), path]);

    /// <summary>Writes a file that only the account can read.</summary>
    public void WriteFile(string path, string content)
    {
        var written = path + ".new";
        File.Delete(written);
        using (var stream = new FileStream(written, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(content);
        }

        if (_name is not null)
        {
            Run("chown", [$"{_name}:{GroupId(_name)}", written]);
        }

        File.Move(written, path, overwrite: true);
    }

    /// <summary>Whether the account can reach a folder: every folder above it must let the account pass.</summary>
    public bool CanEnter(string folder)
        => _name is null || RunQuietly("setpriv", [.. Prefix("KILL").Skip(2), "test", "-x", folder]) == 0;

    private IEnumerable<string> Owner() => _name is null ? [] : ["-o", _name, "-g", GroupId(_name)];

    private static string GroupId(string name)
        => File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(entry => entry[0] == name)[3];

    private static void Run(string executable, string[] arguments)
    {
        if (RunQuietly(executable, arguments) is var exitCode and not 0)
        {
            throw new LocalServerException(
                $"'{executable} {string.Join(' ', arguments)}' failed with exit code {exitCode}; is the folder writable?");
        }
    }

    private static int RunQuietly(string executable, string[] arguments)
    {
        var start = new ProcessStartInfo(SystemBinaries.Require(executable, "coreutils util-linux"), arguments)
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
