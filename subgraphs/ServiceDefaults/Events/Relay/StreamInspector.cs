using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>Sees how far the consumers of a stream are, and forgets what all of them have handled.</summary>
internal sealed class StreamInspector(EventStream stream)
{
    /// <summary>The groups of the stream.</summary>
    /// <param name="batch">The batch published last; nothing may be published during the call.</param>
    public async Task<IReadOnlyList<ConsumerProgress>> ReadProgressAsync(long batch)
    {
        var last = (string)Fields(await stream.ExecuteAsync("XINFO", "STREAM", stream.Key))["last-generated-id"]!;
        var groups = (RedisResult[])(await stream.ExecuteAsync("XINFO", "GROUPS", stream.Key))!;
        var result = new List<ConsumerProgress>(groups.Length);

        foreach (var group in groups)
        {
            result.Add(await ReadProgressAsync(Fields(group), last, batch));
        }

        return result;
    }

    /// <summary>The batch of the oldest event in the stream, or the one after the last when it is empty.</summary>
    public async Task<long> ReadFirstBatchAsync(long batch)
        => await FindBatchAsync("XRANGE", "-", "+") ?? batch + 1;

    /// <summary>Forgets about what lies before an entry; some of it may stay.</summary>
    public Task TrimAsync(string firstKept) => stream.ExecuteAsync("XTRIM", stream.Key, "MINID", "~", firstKept);

    private async Task<ConsumerProgress> ReadProgressAsync(
        Dictionary<string, RedisResult> group,
        string last,
        long batch)
    {
        var name = (string)group["name"]!;
        var pending = (long)group["pending"];
        var delivered = (string)group["last-delivered-id"]!;
        // Null after entries were deleted from the middle, which nobody does here.
        var undelivered = group["lag"].IsNull ? 0 : (long)group["lag"];

        if (pending == 0 && delivered == last)
        {
            return new ConsumerProgress(name, last, batch, 0);
        }

        var boundary = pending == 0 ? delivered : await FindFirstPendingAsync(name) ?? delivered;
        // The batch of the boundary may go on behind it, so only the one before is known to be handled.
        var handled = await FindBatchAsync("XREVRANGE", boundary, "-") - 1;
        return new ConsumerProgress(name, boundary, handled ?? 0, pending + undelivered);
    }

    private async Task<string?> FindFirstPendingAsync(string group)
    {
        var summary = (RedisResult[])(await stream.ExecuteAsync("XPENDING", stream.Key, group))!;
        return summary[1].IsNull ? null : (string)summary[1]!;
    }

    private async Task<long?> FindBatchAsync(string command, string from, string to)
    {
        var entries = StreamEntry.ReadAll(
            await stream.ExecuteAsync(command, stream.Key, from, to, "COUNT", "1"), stream.Producer);
        return entries.Count == 0 ? null : entries[0].Batch;
    }

    private static Dictionary<string, RedisResult> Fields(RedisResult result)
    {
        var items = (RedisResult[])result!;
        return Enumerable.Range(0, items.Length / 2).ToDictionary(i => (string)items[2 * i]!, i => items[2 * i + 1]);
    }
}
