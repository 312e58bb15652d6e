using EShop.Contracts.Events;
using StackExchange.Redis;

namespace EShop.AppHost.Services;

/// <summary>The events that the subgraphs have yet to tell each other: a shop that starts for the first time has thousands, and until
/// they are handled nothing can be found or bought.</summary>
internal static class EventsUnderWay
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(100);

    // What is published next may be a moment away while a stream has nothing.
    private const int QuietPolls = 5;

    private static readonly IReadOnlyList<string> s_streams =
    [
        .. EventContracts.All
            .Select(contract => contract.Producer)
            .Where(producer => producer != EventContract.AnyProducer)
            .Distinct()
            .Select(producer => $"events:{{{producer}}}"),
    ];

    /// <summary>Waits until every subgraph has handled what the others told it.</summary>
    /// <param name="redis">The connection string of the shop's Redis.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="keyPrefix">What the shop's keys begin with.</param>
    public static async Task WaitUntilHandledAsync(string redis, CancellationToken stop, string keyPrefix = "")
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        using var pause = new PeriodicTimer(s_poll);
        for (var quiet = 0; quiet < QuietPolls;)
        {
            await pause.WaitForNextTickAsync(stop);
            quiet = await IsQuietAsync(connection.GetDatabase(), keyPrefix) ? quiet + 1 : 0;
        }
    }

    private static async Task<bool> IsQuietAsync(IDatabase database, string keyPrefix)
    {
        foreach (var name in s_streams)
        {
            RedisKey stream = keyPrefix + name;
            if (await database.KeyExistsAsync(stream) && !await IsHandledAsync(database, stream))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> IsHandledAsync(IDatabase database, RedisKey stream)
    {
        var groups = (RedisResult[])(await database.ExecuteAsync("XINFO", "GROUPS", stream))!;
        return groups.Select(FieldsOf).All(group => (long)group["pending"] == 0 && (group["lag"].IsNull || (long)group["lag"] == 0));
    }

    private static Dictionary<string, RedisResult> FieldsOf(RedisResult group)
        => ((RedisResult[])group!).Chunk(2).ToDictionary(pair => (string)pair[0]!, pair => pair[1]);
}
