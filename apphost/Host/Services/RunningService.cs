namespace EShop.AppHost.Services;

/// <summary>A service that was started, in this process or in one of its own.</summary>
internal abstract class RunningService(ShopService service) : IAsyncDisposable
{
    protected static TimeSpan StopPatience { get; } = TimeSpan.FromSeconds(10);

    public ShopService Service => service;

    /// <summary>Completes with one sentence when the service ends without being asked to.</summary>
    public abstract Task<string> EndedAsync();

    public abstract ValueTask DisposeAsync();
}
