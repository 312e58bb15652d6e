using EShop.AppHost.Services;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.AppHost;

/// <summary>In which order the services stop.</summary>
public sealed class StopOrderTests
{
    private static readonly string[] s_behindGateway =
        [.. ShopServices.Subgraphs.Append(ShopServices.PaymentSandbox).Select(service => service.Name).Order()];

    private readonly Dictionary<string, FakeService> _services = [];

    [Fact]
    public void Every_service_stops_once()
        => Assert.Equal(
            ShopServices.All.Select(service => service.Name).Order(),
            ShopServices.StopOrder.SelectMany(together => together).Select(service => service.Name).Order());

    [Fact]
    public async Task Subgraphs_go_when_the_gateway_has_gone_and_the_gateway_when_its_couriers_have()
    {
        var services = await StartAsync();

        var stop = services.DisposeAsync().AsTask();

        await Eventually.IsAsync<string>("courier-simulator", Stopping);
        _services["courier-simulator"].Go();
        await Eventually.IsAsync<string>("courier-simulator, gateway", Stopping);
        _services["gateway"].Go();
        await Eventually.IsAsync(
            string.Join(", ", s_behindGateway.Append("courier-simulator").Append("gateway").Order()), Stopping);
        Assert.False(stop.IsCompleted);
        Array.ForEach(s_behindGateway, name => _services[name].Go());
        await stop;
    }

    [Fact]
    public async Task Who_fails_to_stop_keeps_nobody_else()
    {
        var services = await StartAsync();
        foreach (var service in _services.Values)
        {
            service.Go();
        }

        _services["gateway"].Failure = new OperationCanceledException("not in time");
        _services["users"].Failure = new InvalidOperationException("not at all");

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => services.DisposeAsync().AsTask());

        Assert.Equal("not in time", thrown.Message);
        Assert.All(_services.Values, service => Assert.True(service.IsStopping));
    }

    private Task<RunningServices> StartAsync()
        => RunningServices.StartAsync(
            ShopServices.All,
            (service, _) =>
            {
                lock (_services)
                {
                    return Task.FromResult<RunningService>(_services[service.Name] = new FakeService(service));
                }
            },
            CancellationToken.None);

    private Task<string> Stopping()
        => Task.FromResult(string.Join(
            ", ", _services.Values.Where(service => service.IsStopping).Select(service => service.Service.Name).Order()));

    private sealed class FakeService(ShopService service) : RunningService(service)
    {
        private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _isStopping;

        public bool IsStopping => _isStopping;

        public Exception? Failure { get; set; }

        public void Go() => _gone.TrySetResult();

        public override Task<string> EndedAsync() => new TaskCompletionSource<string>().Task;

        public override async ValueTask DisposeAsync()
        {
            _isStopping = true;
            await _gone.Task;
            if (Failure is { } failure)
            {
                throw failure;
            }
        }
    }
}
