using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Cacao.Federation.Execution;

/// <summary>Reads and keeps answers. Of several requests that miss the same answer at the same time one asks for it, and the others
/// wait; shortly before an answer ends one of many readers renews it.</summary>
internal sealed class AnswerCache(IAnswerStore store, TimeProvider clock, ILogger logger, FederationMetrics metrics)
{
    // Expiry in milliseconds since 1970, what the fetch took in milliseconds, the state of the tags.
    private const int HeaderLength = 8 + 4 + 8;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]?>> _running = new(StringComparer.Ordinal);

    /// <summary>Finds the answers that are there, and notes the state of the tags for those that are not.</summary>
    public async ValueTask ReadAsync(IReadOnlyList<CachedRow> rows, CancellationToken cancellationToken)
    {
        var tags = rows.SelectMany(r => r.Tags).Distinct(StringComparer.Ordinal).ToArray();
        IReadOnlyList<byte[]?> values;
        try
        {
            values = await store.ReadAsync([.. rows.Select(r => r.Key), .. tags], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            FederationLog.CacheUnavailable(logger, exception);
            return;
        }

        var states = tags.Select((tag, i) => (tag, Value: values[rows.Count + i])).ToDictionary(t => t.tag, t => t.Value, StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            var stamp = StampOf(rows[i].Tags, states);
            rows[i].Stamp = stamp;
            rows[i].Value = Open(values[i], stamp);
            metrics.CacheRead(rows[i].Value is not null);
        }
    }

    /// <summary>Whether the caller is the one to ask for an answer; otherwise somebody else does.</summary>
    public bool TryLead(string key, out Task<byte[]?> running)
    {
        var own = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var known = _running.GetOrAdd(key, own);
        running = known.Task;
        return known == own;
    }

    /// <summary>Hands an answer to those who wait for it.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="answer">The answer; <c>null</c> when there is none that others could use.</param>
    public void EndLead(string key, byte[]? answer)
    {
        if (_running.TryRemove(key, out var running))
        {
            running.TrySetResult(answer);
        }
    }

    /// <summary>Keeps answers. Never throws, and nobody waits.</summary>
    /// <param name="answers">The rows that were asked for, with their answers.</param>
    /// <param name="took">How long that took.</param>
    public async Task WriteAsync(IReadOnlyList<(CachedRow Row, byte[] Answer)> answers, TimeSpan took)
    {
        try
        {
            await store.WriteAsync([.. answers.Where(a => a.Row.Stamp is not null).Select(a => (a.Row.Key, Close(a.Row, a.Answer, took), a.Row.Policy.MaxAge))])
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            FederationLog.CacheUnavailable(logger, exception);
        }
    }

    private byte[] Close(CachedRow row, byte[] answer, TimeSpan took)
    {
        var value = new byte[HeaderLength + answer.Length];
        var expiry = (clock.GetUtcNow() + row.Policy.MaxAge).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteInt64LittleEndian(value, expiry);
        BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(8), (int)Math.Min(took.TotalMilliseconds, int.MaxValue));
        BinaryPrimitives.WriteUInt64LittleEndian(value.AsSpan(12), row.Stamp!.Value);
        answer.CopyTo(value, HeaderLength);
        return value;
    }

    // The nearer the end, and the longer a fetch takes, the more likely it is that this reader renews the answer.
    private byte[]? Open(byte[]? value, ulong stamp)
    {
        if (value is null
            || value.Length < HeaderLength
            || BinaryPrimitives.ReadUInt64LittleEndian(value.AsSpan(12)) != stamp)
        {
            return null;
        }

        var took = BinaryPrimitives.ReadInt32LittleEndian(value.AsSpan(8));
        var early = -took * Math.Log(1 - Random.Shared.NextDouble());
        return clock.GetUtcNow().ToUnixTimeMilliseconds() + early < BinaryPrimitives.ReadInt64LittleEndian(value)
            ? value[HeaderLength..]
            : null;
    }

    private static ulong StampOf(string[] tags, Dictionary<string, byte[]?> states)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tag in tags)
        {
            hash.AppendData(states[tag] ?? "0"u8.ToArray());
            hash.AppendData("\n"u8);
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(hash.GetHashAndReset());
    }
}
