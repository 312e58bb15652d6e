using System.Globalization;

namespace EShop.LocalServers;

/// <summary>The files of a private PostgreSQL: created once, checked before every start.</summary>
internal sealed class PostgresCluster
{
    private static readonly TimeSpan s_leftoverPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(25);

    // Messages are read by us, so they are in English.
    private static readonly Dictionary<string, string> s_environment = new() { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" };

    private readonly DataFolder _data;
    private readonly string _folder;
    private readonly string _dataFolder;
    private readonly string _binaries;

    private PostgresCluster(DataFolder data, string folder)
    {
        _data = data;
        _folder = folder;
        _dataFolder = Path.Combine(folder, "data");
        Identity = ServerIdentity.LoadOrCreate(folder, data.Account);

        var versionFile = Path.Combine(_dataFolder, "PG_VERSION");
        _binaries = SystemBinaries.RequirePostgresFolder(
            File.Exists(versionFile) ? File.ReadAllText(versionFile).Trim() : null);
    }

    public ServerIdentity Identity { get; }

    public static PostgresCluster Open(DataFolder data) => new(data, data.ServerFolder(DataFolder.PostgresFolder));

    /// <summary>Runs <c>initdb</c> unless an earlier run did; an interrupted one is repeated from the start.</summary>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(_dataFolder))
        {
            return;
        }

        var unfinished = Path.Combine(_folder, "data.new");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        string[] command =
        [
            .. _data.Account.Prefix("KILL"), Path.Combine(_binaries, "initdb"), "--pgdata", unfinished, "--username=eshop",
            "--auth=scram-sha-256", "--pwfile", Identity.PasswordFile, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        ];
        await using var process = ChildProcess.Start(
            "initdb", command, s_environment, _data.LogFile("initdb"), PosixSignals.Terminate);
        if (await process.Exited.WaitAsync(cancellationToken) != 0)
        {
            throw new LocalServerException(process.DescribeEnd("while it created the database files"));
        }

        Directory.Move(unfinished, _dataFolder);
    }

    /// <summary>
    /// Ends a server that a killed run left behind on these files, and removes the pid file of one that is gone:
    /// its number may belong to another process by now, and PostgreSQL would refuse to start.
    /// </summary>
    public async Task EndLeftoverServerAsync(CancellationToken cancellationToken)
    {
        var pidFile = Path.Combine(_dataFolder, "postmaster.pid");
        if (!File.Exists(pidFile) || !int.TryParse(
            File.ReadLines(pidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var processId))
        {
            return;
        }

        if (RunsOnTheseFiles(processId))
        {
            PosixSignals.Send(processId, PosixSignals.Interrupt);
            await WaitForEndAsync(processId, cancellationToken);
        }

        File.Delete(pidFile);
    }

    public ChildProcess Start(int port, bool durable)
    {
        string[] settings =
        [
            $"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300",
            "password_encryption=scram-sha-256", "log_timezone=UTC", "timezone=UTC",
        ];
        string[] undurable = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];
        string[] command =
        [
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every session to leave.
            .. _data.Account.Prefix("INT"), Path.Combine(_binaries, "postgres"), "-D", _dataFolder,
            .. (durable ? settings : settings.Concat(undurable)).SelectMany(setting => new[] { "-c", setting }),
        ];
        return ChildProcess.Start(
            "PostgreSQL", command, s_environment, _data.LogFile("postgres"), PosixSignals.Interrupt, PosixSignals.Quit);
    }

    private bool RunsOnTheseFiles(int processId)
    {
        var commandLineFile = $"/proc/{processId}/cmdline";
        try
        {
            var arguments = File.ReadAllText(commandLineFile).Split('\0');
            return Path.GetFileName(arguments[0]) == "postgres" && arguments.Contains(_dataFolder);
        }
        catch (IOException)
        {
            // Gone, or never there.
            return false;
        }
    }

    private async Task WaitForEndAsync(int processId, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_leftoverPatience);
        using var pause = new PeriodicTimer(s_poll);
        try
        {
            while (RunsOnTheseFiles(processId))
            {
                await pause.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalServerException(
                $"A PostgreSQL of an earlier run (process {processId}) still holds {_dataFolder}; end it and start again");
        }
    }
}
