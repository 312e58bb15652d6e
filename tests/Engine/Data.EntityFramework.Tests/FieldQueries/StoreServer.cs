using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Data;

/// <summary>A server over the store whose statements are recorded.</summary>
public sealed class StoreServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public StoreServer(StoreDatabase database, StatementRecorder statements)
    {
        var services = new ServiceCollection();
        services.AddScoped(_ => database.Connect(statements));
        services.AddGraphQL()
            .AddStoreTypes()
            .AddFiltering(new FilterOptions { MaxOperations = 14 })
            .AddSorting()
            .AddProjections()
            .AddQueryContext()
            .AddPagingArguments()
            .AddGlobalObjectIdentification();
        _services = services.BuildServiceProvider();
    }

    public async Task<IRequestExecutor> GetExecutorAsync() =>
        await _services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

    public async Task<string> ExecuteAsync(string document)
    {
        var executor = await GetExecutorAsync();
        await using var result = await executor.ExecuteAsync(document);
        return result.ToJson();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
