using System.Globalization;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// A subgraph's place in a stream: which events this process was given, and which it has acknowledged.
/// </summary>
internal sealed class ConsumerGroup(EventStream stream, EventIdentity identity)
{
    private const string ForgetIdleScript =
        """
        for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
            local name, pending, idle
            for i = 1, #consumer, 2 do
                if consumer[i] == 'name' then name = consumer[i + 1] end
                if consumer[i] == 'pending' then pending = consumer[i + 1] end
                if consumer[i] == 'idle' then idle = consumer[i + 1] end
            end
            if pending == 0 and idle > tonumber(ARGV[2]) and name ~= ARGV[3] then
                redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], name)
            end
        end
        """;

    /// <summary>The next events that nobody was given.</summary>
    public async Task<IReadOnlyList<StreamEntry>> ReadNewAsync(int limit)
    {
        var answer = await OnGroupAsync(() => stream.ExecuteAsync(
            "XREADGROUP", "GROUP", identity.Subgraph, identity.Consumer, "COUNT", Text(limit),
            "STREAMS", stream.Key, ">"));

        // [[stream, entries]], or null when there is nothing.
        return answer.IsNull
            ? []
            : StreamEntry.ReadAll(((RedisResult[])((RedisResult[])answer!)[0]!)[1], stream.Producer);
    }

    /// <summary>Takes over events whose consumer has not acknowledged them for some time.</summary>
    public async Task<IReadOnlyList<StreamEntry>> ClaimAsync(TimeSpan idle, int limit)
    {
        var answer = (RedisResult[])(await OnGroupAsync(() => stream.ExecuteAsync(
            "XAUTOCLAIM", stream.Key, identity.Subgraph, identity.Consumer, Milliseconds(idle), "0-0", "COUNT",
            Text(limit))))!;
        return StreamEntry.ReadAll(answer[1], stream.Producer);
    }

    /// <summary>Says that events were handled.</summary>
    public Task AcknowledgeAsync(IEnumerable<string> ids)
        => stream.ExecuteAsync("XACK", [stream.Key, identity.Subgraph, .. ids]);

    /// <summary>Forgets consumers of processes that ended, once all of their events were handled.</summary>
    public Task ForgetIdleConsumersAsync(TimeSpan idle)
        => stream.EvaluateAsync(ForgetIdleScript, identity.Subgraph, Milliseconds(idle), identity.Consumer);

    // A Redis that lost the stream lost its groups, too; a group that begins at 0 is given all that is published again.
    private async Task<RedisResult> OnGroupAsync(Func<Task<RedisResult>> command)
    {
        try
        {
            return await command();
        }
        catch (RedisServerException exception) when (IsCode(exception, "NOGROUP"))
        {
            await CreateAsync();
            return await command();
        }
    }

    private async Task CreateAsync()
    {
        try
        {
            await stream.ExecuteAsync("XGROUP", "CREATE", stream.Key, identity.Subgraph, "0", "MKSTREAM");
        }
        catch (RedisServerException exception) when (IsCode(exception, "BUSYGROUP"))
        {
            // Another process of the subgraph was faster.
        }
    }

    private static bool IsCode(RedisServerException exception, string code)
        => exception.Message.StartsWith(code, StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time)
        => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
