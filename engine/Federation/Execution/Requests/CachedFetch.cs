namespace Cacao.Federation.Execution;

/// <summary>Answers rows from memory, asks for the others, and keeps their answers.</summary>
/// <param name="cache">The memory.</param>
/// <param name="document">The result.</param>
/// <param name="merging">Held while answers are merged.</param>
/// <param name="schema">The source schema.</param>
/// <param name="send">Asks a source schema for rows and merges the answers.</param>
internal sealed class CachedFetch(
    AnswerCache cache,
    ResultDocument document,
    Lock merging,
    string schema,
    Func<List<BatchPart>, Task> send)
{
    private readonly List<(CachedRow Row, BatchPart Part, int Number)> _led = [];

    /// <summary>Completes all rows.</summary>
    public async Task RunAsync(List<BatchPart> parts, CacheIdentity identity, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rows = parts
            .Where(p => p.Rows.Operation.Policy is not null)
            .SelectMany(p => Enumerable.Range(p.From, p.Count).Select(row => CachedRow.Of(schema, p, row, identity)))
            .ToArray();
        await cache.ReadAsync(rows, cancellationToken).ConfigureAwait(false);
        MergeAll(rows.Where(r => r.Value is not null).Select(r => (r, r.Value!)));

        var waiting = new List<(CachedRow Row, Task<byte[]?> Answer)>();
        var toSend = parts.Where(p => p.Rows.Operation.Policy is null).ToList();
        var missed = rows.Where(r => r.Value is null).ToArray();
        using var copies = new RowCopies();
        toSend.AddRange(copies.Of(missed.Where(r => IsLed(r, waiting)), (row, part, number) => _led.Add((row, part, number))));
        try
        {
            var start = clock.GetTimestamp();
            await SendAsync(toSend).ConfigureAwait(false);
            Keep(clock.GetElapsedTime(start));
        }
        finally
        {
            foreach (var (row, _, _) in _led)
            {
                cache.EndLead(row.Key, null);
            }
        }

        await FollowAsync(waiting, copies, cancellationToken).ConfigureAwait(false);
    }

    private bool IsLed(CachedRow row, List<(CachedRow, Task<byte[]?>)> waiting)
    {
        if (cache.TryLead(row.Key, out var answer))
        {
            return true;
        }

        waiting.Add((row, answer));
        return false;
    }

    // What the others did not get either is asked for once more, without making anybody wait.
    private async Task FollowAsync(
        List<(CachedRow Row, Task<byte[]?> Answer)> waiting,
        RowCopies copies,
        CancellationToken cancellationToken)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        await Task.WhenAll(waiting.Select(w => w.Answer)).WaitAsync(cancellationToken).ConfigureAwait(false);
        MergeAll(waiting.Where(w => w.Answer.Result is not null).Select(w => (w.Row, w.Answer.Result!)));
        await SendAsync(copies.Of(waiting.Where(w => w.Answer.Result is null).Select(w => w.Row), (_, _, _) => { })).ConfigureAwait(false);
    }

    private Task SendAsync(List<BatchPart> parts) => parts.Count == 0 ? Task.CompletedTask : send(parts);

    private void Keep(TimeSpan took)
    {
        var kept = new List<(CachedRow, byte[])>();
        lock (merging)
        {
            foreach (var (row, part, number) in _led)
            {
                if (part.Rows.TryGetObject(number, out var source, out var start, out var length))
                {
                    kept.Add((row, document.BytesOf(source).Slice(start, length).ToArray()));
                }
            }
        }

        foreach (var (row, answer) in kept)
        {
            cache.EndLead(row.Key, answer);
        }

        if (kept.Count > 0)
        {
            _ = cache.WriteAsync(kept, took);
        }
    }

    private void MergeAll(IEnumerable<(CachedRow Row, byte[] Value)> answers)
    {
        lock (merging)
        {
            foreach (var (row, value) in answers)
            {
                var source = document.AddSource(SourceBuffer.Wrap(value));
                var reader = new SourceJsonReader(value);
                reader.Read();
                var merger = new RowMerger(document, schema, row.Part, row.Row);
                merger.Merge(ref reader, source, 0, []);
                merger.SetAnswered();
            }
        }
    }
}
