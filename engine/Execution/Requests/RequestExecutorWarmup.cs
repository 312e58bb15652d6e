using Microsoft.Extensions.Hosting;

namespace Cacao.Execution;

/// <summary>Builds the executor of a name when the host starts: a bad schema ends the start, and no request pays for the
/// building.</summary>
internal sealed class RequestExecutorWarmup(IRequestExecutorProvider executors, string name) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await executors.GetExecutorAsync(name, cancellationToken).ConfigureAwait(false);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
