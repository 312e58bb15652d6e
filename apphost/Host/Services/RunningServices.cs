using System.Net;
using System.Runtime.ExceptionServices;

namespace EShop.AppHost.Services;

/// <summary>Services of the shop, started together and stopped by <see cref="ShopServices.StopOrder"/>.</summary>
internal sealed class RunningServices : IAsyncDisposable
{
    private static readonly TimeSpan s_readyTimeout = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan s_readyPoll = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<RunningService> _services;

    private RunningServices(IReadOnlyList<RunningService> services)
    {
        _services = services;
    }

    /// <summary>Starts some services; when one does not start, the others are stopped.</summary>
    public static async Task<RunningServices> StartAsync(
        IEnumerable<ShopService> services,
        Func<ShopService, CancellationToken, Task<RunningService>> start,
        CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var starts = services
            .Select(service => Task.Run(() => StartOrCancelAsync(service, start, failed), CancellationToken.None))
            .ToList();
        try
        {
            return new RunningServices(await Task.WhenAll(starts));
        }
        catch
        {
            var started = starts.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result).ToList();
            await new RunningServices(started).DisposeAsync();
            // The first failure is the cause; the others were cancelled because of it.
            var causes = starts.Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException);
            throw causes.OfType<ShopException>().FirstOrDefault() ?? (Exception)new OperationCanceledException(stop);
        }
    }

    /// <summary>Waits until <c>/health/ready</c> of every service answers 200.</summary>
    /// <remarks>
    /// Who asks others is asked when they are ready: the gateway, which asks all subgraphs then, would otherwise log an outage
    /// that there is not.
    /// </remarks>
    /// <exception cref="ShopException">One is not ready in time.</exception>
    public async Task WaitUntilReadyAsync(int basePort, CancellationToken stop)
    {
        using var http = new HttpClient();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(s_readyTimeout);
        foreach (var together in ShopServices.StopOrder.Reverse())
        {
            await Task.WhenAll(_services.Where(service => together.Contains(service.Service)).Select(async service =>
            {
                try
                {
                    await WaitUntilReadyAsync(http, service.Service.Address(basePort), deadline.Token);
                }
                catch (OperationCanceledException) when (!stop.IsCancellationRequested)
                {
                    throw new ShopException(
                        $"The service {service.Service.Name} was not ready within {s_readyTimeout.TotalMinutes:0} min");
                }
            }));
        }
    }

    /// <summary>Completes with one sentence when a service ends without being asked to.</summary>
    public async Task<string> WhenOneEndsAsync()
        => await await Task.WhenAny(_services.Select(service => service.EndedAsync()));

    /// <summary>Stops every service, also when one of them fails to stop; the first failure is thrown at the end.</summary>
    public async ValueTask DisposeAsync()
    {
        var failures = new List<Exception?>();
        foreach (var together in ShopServices.StopOrder)
        {
            failures.AddRange(await Task.WhenAll(
                _services.Where(service => together.Contains(service.Service)).Select(TryStopAsync)));
        }

        if (failures.OfType<Exception>().FirstOrDefault() is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static async Task<Exception?> TryStopAsync(RunningService service)
    {
        try
        {
            await service.DisposeAsync();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static async Task<RunningService> StartOrCancelAsync(
        ShopService service,
        Func<ShopService, CancellationToken, Task<RunningService>> start,
        CancellationTokenSource failed)
    {
        try
        {
            return await start(service, failed.Token);
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private static async Task WaitUntilReadyAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(s_readyPoll);
        do
        {
            try
            {
                using var response = await http.GetAsync(new Uri(address, "health/ready"), cancellationToken);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        while (await pause.WaitForNextTickAsync(cancellationToken));
    }
}
