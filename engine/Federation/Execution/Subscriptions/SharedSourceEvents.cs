using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Cacao.Federation.Execution;

/// <summary>Lets equal subscriptions share one stream of a source schema. It begins with the first reader and ends with the last.</summary>
/// <param name="maxWaitingEvents">How many events may wait for a slow reader; then its stream ends.</param>
internal sealed class SharedSourceEvents(int maxWaitingEvents)
{
    private readonly Dictionary<string, Stream> _streams = new(StringComparer.Ordinal);

    /// <summary>How many streams are open.</summary>
    public int Count
    {
        get
        {
            lock (_streams)
            {
                return _streams.Count;
            }
        }
    }

    /// <summary>Reads the events of a stream.</summary>
    /// <param name="key">Equal for subscriptions that get the same events.</param>
    /// <param name="open">Opens the stream when nobody reads it yet.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The events; the bytes belong to all readers.</returns>
    public async IAsyncEnumerable<SourceBuffer> ReadAsync(
        string key,
        Func<CancellationToken, IAsyncEnumerable<SourceBuffer>> open,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(maxWaitingEvents) { SingleWriter = true });
        var stream = Join(key, open, channel);
        try
        {
            await foreach (var bytes in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return SourceBuffer.Wrap(bytes);
            }
        }
        finally
        {
            await LeaveAsync(key, stream, channel).ConfigureAwait(false);
        }
    }

    private Stream Join(string key, Func<CancellationToken, IAsyncEnumerable<SourceBuffer>> open, Channel<byte[]> channel)
    {
        lock (_streams)
        {
            if (!_streams.TryGetValue(key, out var stream))
            {
                stream = new Stream();
                _streams.Add(key, stream);
                stream.Readers.Add(channel.Writer);
                stream.Pump = Task.Run(() => PumpAsync(key, stream, open), CancellationToken.None);
                return stream;
            }

            stream.Readers.Add(channel.Writer);
            return stream;
        }
    }

    private async ValueTask LeaveAsync(string key, Stream stream, Channel<byte[]> channel)
    {
        lock (_streams)
        {
            stream.Readers.Remove(channel.Writer);
            if (stream.Readers.Count > 0 || !Forget(key, stream))
            {
                return;
            }
        }

        await stream.Ended.CancelAsync().ConfigureAwait(false);
        await stream.Pump.ConfigureAwait(false);
        stream.Ended.Dispose();
    }

    // Whoever comes later opens a stream of their own.
    private bool Forget(string key, Stream stream) =>
        _streams.TryGetValue(key, out var known) && known == stream && _streams.Remove(key);

    private async Task PumpAsync(string key, Stream stream, Func<CancellationToken, IAsyncEnumerable<SourceBuffer>> open)
    {
        Exception? failure = null;
        try
        {
            await foreach (var @event in open(stream.Ended.Token).ConfigureAwait(false))
            {
                using (@event)
                {
                    Publish(stream, @event.Bytes.ToArray());
                }
            }
        }
        catch (OperationCanceledException) when (stream.Ended.IsCancellationRequested)
        {
            // The last reader has left.
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        lock (_streams)
        {
            Forget(key, stream);
            stream.Readers.ForEach(r => r.TryComplete(failure));
        }
    }

    private void Publish(Stream stream, byte[] bytes)
    {
        lock (_streams)
        {
            foreach (var reader in stream.Readers.Where(r => !r.TryWrite(bytes)).ToArray())
            {
                stream.Readers.Remove(reader);
                reader.TryComplete(new SourceSchemaException(SourceFailure.TooSlow()));
            }
        }
    }

    private sealed class Stream
    {
        public List<ChannelWriter<byte[]>> Readers { get; } = [];

        public CancellationTokenSource Ended { get; } = new();

        public Task Pump { get; set; } = Task.CompletedTask;
    }
}
