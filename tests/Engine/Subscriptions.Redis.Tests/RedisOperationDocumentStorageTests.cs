using Cacao.PersistedOperations;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Subscriptions.Redis.Tests;

public sealed class RedisOperationDocumentStorageTests
{
    private readonly string _prefix = $"{Guid.NewGuid():n}:";

    [Fact]
    public async Task A_document_that_one_process_remembers_is_known_to_another_for_its_time()
    {
        await using var first = await RedisProcess.StartAsync();
        await using var second = await RedisProcess.StartAsync();

        await Create(first).SaveAsync("abc", "{ héllo }"u8.ToArray());

        var found = await Create(second).TryReadAsync("abc");
        Assert.Equal("{ héllo }"u8.ToArray(), found!.Value.ToArray());
        Assert.Null(await Create(second).TryReadAsync("abd"));
        var left = await second.Connection.GetDatabase().KeyTimeToLiveAsync($"{_prefix}abc");
        Assert.InRange(left!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    private IOperationDocumentStorage Create(RedisProcess process)
    {
        var services = new ServiceCollection();
        // Its clock stands still, so that a slow machine is no outage.
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        var builder = services.AddGraphQL();
        builder.AddRedisOperationDocumentStorage(
            _ => process.Connection.GetDatabase(),
            _prefix,
            TimeSpan.FromMinutes(2));
        return services.BuildServiceProvider().GetRequiredKeyedService<IOperationDocumentStorage>(builder.Name);
    }
}
