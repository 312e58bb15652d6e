using System.Diagnostics;
using System.Globalization;

namespace Cacao.Benchmarks.Http;

/// <summary>A load generator in a process of its own, so that its work does not count as the server's.</summary>
internal sealed class LoadProcess : IDisposable
{
    /// <summary>The first argument that makes this program a load generator.</summary>
    public const string Verb = "load";

    private readonly Process _process;

    public LoadProcess(int port)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (System.IO.Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoadProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        _process = Process.Start(start)!;
    }

    /// <summary>Sends so many requests and waits for their answers.</summary>
    /// <exception cref="InvalidOperationException">The generator has failed.</exception>
    public async Task SendAsync(string path, int requests)
    {
        await _process.StandardInput.WriteLineAsync($"{path} {requests}");
        var answer = await _process.StandardOutput.ReadLineAsync();
        if (answer != LoadGenerator.Done)
        {
            throw new InvalidOperationException($"The load generator says: {answer}");
        }
    }

    public void Dispose()
    {
        // The end of its input ends it.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
