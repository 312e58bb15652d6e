using System.Diagnostics;
using EShop.LocalServers;

namespace EShop.EndToEnd.Tests.AppHost;

/// <summary>The AppHost as people run it: a program with a command line, signals, output and an exit code.</summary>
public sealed class AppHostProcess : IAsyncDisposable
{
    private const int PortsInUse = 13;
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppHostProcess(ProcessStartInfo info)
    {
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
    }

    public int Id => _process.Id;

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    /// <summary>A base port whose neighbours are free as well.</summary>
    public static int FindBasePort()
    {
        int port;
        do
        {
            port = LoopbackPort.Find();
        }
        while (!Enumerable.Range(port, PortsInUse).All(LoopbackPort.IsFree));
        return port;
    }

    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables to change; null removes one.</param>
    public static AppHostProcess Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        // A run in the background of a shell ignores Ctrl-C, and so would its children.
        string[] command =
        [
            "--default-signal=INT", DotnetHost.FullPath, "exec",
            Path.Combine(AppContext.BaseDirectory, "EShop.AppHost.dll"), .. arguments,
        ];
        var info = new ProcessStartInfo("/usr/bin/env", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The servers of this test run would replace the private ones.
        info.Environment.Remove("ConnectionStrings__Postgres");
        info.Environment.Remove("ConnectionStrings__Redis");
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            info.Environment[name] = value;
        }

        var host = new AppHostProcess(info);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits for the table of addresses.</summary>
    public async Task WaitUntilReadyAsync()
    {
        var exited = _process.WaitForExitAsync();
        if (await Task.WhenAny(_ready.Task, exited).WaitAsync(s_timeout) == exited)
        {
            throw new InvalidOperationException($"The AppHost ended with {_process.ExitCode}: {Errors}");
        }
    }

    public void Signal(int signal) => ProcessTree.Signal(Id, signal);

    /// <summary>Waits for the end and returns the exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_timeout);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string Text(List<string> lines)
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }

    private void Keep(List<string> lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Add(line);
        }

        if (line == "Press Ctrl-C to stop.")
        {
            _ready.TrySetResult();
        }
    }
}
