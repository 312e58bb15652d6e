using System.Diagnostics;
using System.Globalization;

namespace Cacao.Benchmarks.Load;

/// <summary>Writes what the process allocated and collected to the file that the configuration key <c>MemoryReport</c> names.</summary>
internal sealed class MemoryAccount(IConfiguration configuration) : IHostedService
{
    private readonly string? _file = configuration["MemoryReport"];
    private long _requests;

    public Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _requests);
        return next(context);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        _file is null ? Task.CompletedTask : File.WriteAllTextAsync(_file, Describe(), cancellationToken);

    private string Describe()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {_requests} requests; {(double)GC.GetTotalAllocatedBytes() / Math.Max(1, _requests) / 1024:F1} KiB allocated each; collections {GC.CollectionCount(0)} gen 0, {GC.CollectionCount(1)} gen 1, {GC.CollectionCount(2)} gen 2; {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms of pauses; peak working set {process.PeakWorkingSet64 / (1 << 20)} MiB

            """);
    }
}
