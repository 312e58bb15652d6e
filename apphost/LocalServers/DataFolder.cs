using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace EShop.LocalServers;

/// <summary>
/// The folder (usually <c>.data/</c>) that holds the files of the private servers. One process owns it at a time.
/// </summary>
public sealed class DataFolder : IDisposable
{
    internal const string PostgresFolder = "postgres";
    internal const string RedisFolder = "redis";

    private const string LockFileName = "in-use.lock";

    /// <summary>Where server files go when the servers' account cannot reach the folder, e.g. below /root.</summary>
    private const string ReachableRoot = "/var/lib/eshop";

    // Ends when its input does, which is when we end; the servers may need a moment longer to leave the files.
    private const string CleanerScript =
        "exec >/dev/null 2>&1; cat; for i in $(seq 100); do rm -rf \"$0\" && break; sleep 0.1; done";

    private static readonly string[] s_servers = [PostgresFolder, RedisFolder];

    private readonly FileStream _lock;
    private Process? _cleaner;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
        Account = ServerAccount.Choose();
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    internal ServerAccount Account { get; }

    /// <summary>Creates the folder when needed and takes it for this process.</summary>
    /// <exception cref="LocalServerException">Another process has it, or it cannot be written.</exception>
    public static DataFolder Open(string path)
    {
        var fullPath = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(fullPath, "logs"));
            var file = System.IO.Path.Combine(fullPath, LockFileName);
            return new DataFolder(fullPath, new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LocalServerException($"The data folder {fullPath} is not writable", exception);
        }
        catch (IOException exception)
        {
            throw new LocalServerException(
                $"The data folder {fullPath} is in use by another run; stop it first", exception);
        }
    }

    /// <summary>
    /// Opens a new folder below the system's temporary folder that is deleted when this process ends, however it ends.
    /// </summary>
    public static DataFolder OpenTemporary()
    {
        var folder = Open(Directory.CreateTempSubdirectory("eshop-").FullName);
        // The servers' account must be able to pass; what is inside is closed to others folder by folder.
        File.SetUnixFileMode(folder.Path, (UnixFileMode)Convert.ToInt32("711", 8));
        folder._cleaner = StartCleaner(folder.Path);
        return folder;
    }

    /// <summary>Deletes what the servers keep, so that they begin empty; what else is in the folder stays.</summary>
    public void Clear()
    {
        foreach (var server in s_servers)
        {
            var folder = new DirectoryInfo(System.IO.Path.Combine(Path, server));
            if (folder.LinkTarget is { } elsewhere)
            {
                folder.Delete();
                // With the folder that it has to itself below the root of such folders.
                folder = Directory.GetParent(elsewhere)!;
            }

            if (folder.Exists)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>The log file of a process.</summary>
    public string LogFile(string name) => System.IO.Path.Combine(Path, "logs", name + ".log");

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock.Dispose();
        _cleaner?.Dispose();
    }

    private static Process StartCleaner(string path)
    {
        string[] command = [SystemBinaries.Require("sh", "dash"), "-c", CleanerScript, path];
        var info = new ProcessStartInfo(SystemBinaries.Require("setsid", "util-linux"), command)
        {
            RedirectStandardInput = true,
        };
        return Process.Start(info)!;
    }

    /// <summary>A folder that only the servers' account can enter, reachable for that account.</summary>
    internal string ServerFolder(string name)
    {
        var folder = System.IO.Path.Combine(Path, name);
        if (new DirectoryInfo(folder).LinkTarget is { } linked)
        {
            Account.CreateFolder(linked);
            return linked;
        }

        if (Directory.Exists(folder))
        {
            return folder;
        }

        if (Account.CanEnter(Path))
        {
            Account.CreateFolder(folder);
            return folder;
        }

        var elsewhere = ReachableFolder(name);
        Account.CreateFolder(elsewhere);
        Directory.CreateSymbolicLink(folder, elsewhere);
        return elsewhere;
    }

    private string ReachableFolder(string name)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..16];
        var parent = System.IO.Path.Combine(ReachableRoot, $"{key}-{name}");
        Directory.CreateDirectory(parent);
        return System.IO.Path.Combine(parent, name);
    }
}
