using System.Security.Claims;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelShop.Items;

namespace Cacao.Model.Tests;

/// <summary>A server with the tree of items, whose batches are remembered.</summary>
public sealed class ItemServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ItemServer()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Log);
        services.AddSingleton(new ShopStore());
        services.AddGraphQL().AddModelTypes().AddInMemorySubscriptions().AddGlobalObjectIdentification()
            // Random operations are dearer than what a client may ask for.
            .ModifyCostOptions(o => o.EnforceCostLimits = false)
            .ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromSeconds(20));
        _services = services.BuildServiceProvider();
    }

    public LoaderLog Log { get; } = new();

    public async Task<IRequestExecutor> GetExecutorAsync() =>
        await _services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

    public async Task<string> ExecuteAsync(string document, Action<OperationRequestBuilder>? configure = null)
    {
        var executor = await GetExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document);
        configure?.Invoke(request);
        await using var result = await executor.ExecuteAsync(request.Build());
        return result.ToJson();
    }

    public static HttpContext Http(string path) => new DefaultHttpContext { Request = { Path = path } };

    public static ClaimsPrincipal User(string name) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
