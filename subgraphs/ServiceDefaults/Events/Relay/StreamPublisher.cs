using System.Globalization;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>Appends events to a stream, and notices when Redis lost what was appended before.</summary>
internal sealed class StreamPublisher(EventStream stream)
{
    /// <summary>
    /// One step, so that a batch is there as a whole or not at all. Redis lost something when it does not know the
    /// stream's life (emptied), knows an older batch than was published (restarted from an older copy, or another
    /// replica took over), or has no stream. A newer batch is fine: the relay ended before it could note it.
    /// </summary>
    private const string AppendScript =
        """
        local state = redis.call('GET', KEYS[2])
        local epoch, batch
        if state then epoch, batch = string.match(state, '^(.+)/(%d+)$') end
        if epoch ~= ARGV[1] or tonumber(batch) < tonumber(ARGV[2]) then return 0 end
        if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
        if #ARGV == 3 then return 1 end
        local next = string.format('%d', tonumber(ARGV[2]) + 1)
        for i = 4, #ARGV, 10 do
            redis.call('XADD', KEYS[1], '*', 'id', ARGV[i], 'name', ARGV[i + 1], 'version', ARGV[i + 2],
                'aggregate', ARGV[i + 3], 'sequence', ARGV[i + 4], 'at', ARGV[i + 5], 'correlation', ARGV[i + 6],
                'causation', ARGV[i + 7], 'trace', ARGV[i + 8], 'payload', ARGV[i + 9], 'batch', next)
        end
        redis.call('SET', KEYS[2], ARGV[1] .. '/' .. next)
        redis.call('PUBLISH', ARGV[3], '')
        return 1
        """;

    // A group is the only thing that can make an empty stream.
    private const string BeginScript =
        """
        if redis.call('EXISTS', KEYS[1]) == 0 then
            redis.call('XGROUP', 'CREATE', KEYS[1], '-', '0', 'MKSTREAM')
            redis.call('XGROUP', 'DESTROY', KEYS[1], '-')
        end
        redis.call('SET', KEYS[2], ARGV[1] .. '/' .. ARGV[2])
        """;

    /// <summary>
    /// Appends the batch after <paramref name="batch"/>; without rows it only looks whether all is there.
    /// </summary>
    /// <returns>False when Redis lost something; then nothing was appended.</returns>
    public async Task<bool> AppendAsync(Guid epoch, long batch, IReadOnlyList<OutboxRow> rows)
    {
        var arguments = new RedisValue[3 + rows.Count * 10];
        arguments[0] = epoch.ToString();
        arguments[1] = batch;
        arguments[2] = (string)stream.PublishedChannel!;

        for (var i = 0; i < rows.Count; i++)
        {
            Write(rows[i], arguments.AsSpan(3 + i * 10, 10));
        }

        return (long)await stream.EvaluateAsync(AppendScript, arguments) == 1;
    }

    /// <summary>Begins a life of the stream after the batch that was published last.</summary>
    public Task BeginAsync(Guid epoch, long batch) => stream.EvaluateAsync(BeginScript, epoch.ToString(), batch);

    private static void Write(OutboxRow row, Span<RedisValue> values)
    {
        var context = row.Context;
        values[0] = context.EventId.ToString();
        values[1] = context.Name;
        values[2] = context.SchemaVersion;
        values[3] = context.AggregateId.ToString();
        values[4] = context.Sequence;
        values[5] = context.OccurredAt.ToString("O", CultureInfo.InvariantCulture);
        values[6] = context.CorrelationId.ToString();
        values[7] = context.CausationId?.ToString() ?? "";
        values[8] = context.TraceParent ?? "";
        values[9] = row.Payload;
    }
}
