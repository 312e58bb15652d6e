using System.Diagnostics;
using EShop.LocalServers;

namespace EShop.TestKit;

/// <summary>One of our web applications as a process of its own, which a test kills with SIGKILL and starts again.</summary>
/// <param name="programFile">The application's assembly.</param>
/// <param name="settings">Its configuration, for example <c>["urls"] = "http://127.0.0.1:4005"</c>.</param>
public sealed class KillableProgram(string programFile, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly DataFolder _data = DataFolder.OpenTemporary();
    private readonly string _name = Path.GetFileNameWithoutExtension(programFile);
    private ChildProcess? _process;
    private int _starts;

    /// <summary>Starts it.</summary>
    public void Start()
        => _process = ChildProcess.StartProgram(
            _name,
            [
                DotnetHost.FullPath, "exec", programFile, "--Logging:LogLevel:Default=Warning",
                .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            ],
            new Dictionary<string, string>(),
            _data.LogFile($"{_name}-{++_starts}"));

    /// <summary>
    /// Starts it, unless it runs, and waits until <c>/health/ready</c> at the address of its settings says 200.
    /// </summary>
    public async Task StartAsync()
    {
        if (_process is null)
        {
            Start();
        }

        using var http = new HttpClient { BaseAddress = new Uri(settings["urls"]) };
        await _process!.WaitUntilReadyAsync(token => IsReadyAsync(http, token), s_patience, CancellationToken.None);
    }

    /// <summary>Ends it at once, whatever it is doing; when it does not run, nothing happens.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        if (!process.Exited.IsCompleted)
        {
            Process.GetProcessById(process.Id).Kill();
        }

        await process.Exited;
        await process.DisposeAsync();
        _process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _data.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
