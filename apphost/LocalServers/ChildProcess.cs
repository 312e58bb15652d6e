using System.Diagnostics;

namespace EShop.LocalServers;

/// <summary>
/// A process that ends with us: on <see cref="StopAsync"/>, and by the kernel's death signal when we are killed. Its
/// output goes to a log file; the last lines are kept to explain an early end.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int TailLength = 20;
    private static readonly TimeSpan s_probeInterval = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Queue<string> _tail = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int[] _stopSignals;

    private ChildProcess(string name, Process process, string logFile, int[] stopSignals)
    {
        Name = name;
        LogFile = logFile;
        _process = process;
        _stopSignals = stopSignals;
        _log = new StreamWriter(new FileStream(logFile, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            AutoFlush = true,
        };
    }

    /// <summary>What messages call the process.</summary>
    public string Name { get; }

    /// <summary>Where its output is written.</summary>
    public string LogFile { get; }

    /// <summary>The operating system's process id.</summary>
    public int Id => _process.Id;

    /// <summary>Completes with the exit code when the process has ended.</summary>
    public Task<int> Exited => _exited.Task;

    /// <summary>Starts a .NET program of ours, which is asked to stop with SIGTERM.</summary>
    /// <param name="name">What messages call the process.</param>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="environment">Variables to set in addition to ours.</param>
    /// <param name="logFile">Overwritten with the output of the process.</param>
    public static ChildProcess StartProgram(
        string name, IEnumerable<string> command, IReadOnlyDictionary<string, string> environment, string logFile)
    {
        string[] prefix =
        [
            SystemBinaries.Require("setsid", "util-linux"), SystemBinaries.Require("setpriv", "util-linux"),
            "--pdeathsig=TERM", "--",
        ];
        return Start(name, [.. prefix, .. command], environment, logFile, PosixSignals.Terminate);
    }

    internal static ChildProcess Start(
        string name,
        IEnumerable<string> command,
        IReadOnlyDictionary<string, string> environment,
        string logFile,
        params int[] stopSignals)
    {
        var commandLine = command.ToArray();
        var info = new ProcessStartInfo(commandLine[0], commandLine[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var (variable, value) in environment)
        {
            info.Environment[variable] = value;
        }

        var process = ChildProcessStarter.Start(info);
        var child = new ChildProcess(name, process, logFile, stopSignals);
        child.Watch();
        return child;
    }

    /// <summary>Probes until the answer is yes, the process ends, or the time is over.</summary>
    /// <exception cref="LocalServerException">The process ended or did not answer in time.</exception>
    public async Task WaitUntilReadyAsync(
        Func<CancellationToken, Task<bool>> probe, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        using var pause = new PeriodicTimer(s_probeInterval);

        try
        {
            while (!await probe(deadline.Token))
            {
                if (_exited.Task.IsCompleted)
                {
                    throw new LocalServerException(DescribeEnd("while starting"));
                }

                await pause.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalServerException(
                $"{Name} did not answer within {timeout.TotalSeconds:0} s; its log is {LogFile}");
        }
    }

    /// <summary>One sentence about a process that ended without being asked to.</summary>
    public string DescribeEnd(string when)
    {
        var reason = LastLines(1);
        return $"{Name} ended {when} with exit code {_exited.Task.Result}"
            + (reason.Length == 0 ? "" : $": {reason.Trim()}") + $" (log: {LogFile})";
    }

    /// <summary>The last lines that the process wrote.</summary>
    public string LastLines(int count)
    {
        lock (_tail)
        {
            return string.Join('\n', _tail.TakeLast(count));
        }
    }

    /// <summary>Asks the process to stop, ever more firmly, and returns when it has ended.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        foreach (var signal in _stopSignals.Append(PosixSignals.Kill))
        {
            if (_exited.Task.IsCompleted)
            {
                break;
            }

            PosixSignals.Send(_process.Id, signal);
            await Task.WhenAny(_exited.Task, Task.Delay(signal == PosixSignals.Kill ? Timeout.InfiniteTimeSpan : patience));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.FromSeconds(15));
        _process.Dispose();
        lock (_tail)
        {
            _log.Dispose();
        }
    }

    private void Watch()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
        _ = AwaitExitAsync();
    }

    private async Task AwaitExitAsync()
    {
        // Also waits for the end of the output, so that the reason for an end is complete.
        await _process.WaitForExitAsync();
        _exited.SetResult(_process.ExitCode);
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_tail)
        {
            if (_tail.Count == TailLength)
            {
                _tail.Dequeue();
            }

            _tail.Enqueue(line);
            if (_log.BaseStream is { CanWrite: true })
            {
                _log.WriteLine(line);
            }
        }
    }
}
