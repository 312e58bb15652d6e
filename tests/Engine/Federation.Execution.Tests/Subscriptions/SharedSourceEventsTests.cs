using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace Cacao.Federation.Execution.Tests;

public sealed class SharedSourceEventsTests
{
    private readonly Channel<string> _source = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;

    [Fact]
    public async Task Equal_subscriptions_share_one_stream_that_ends_with_the_last()
    {
        var shared = new SharedSourceEvents(8);
        var first = shared.ReadAsync("a", Open, default).GetAsyncEnumerator();
        var second = shared.ReadAsync("a", Open, default).GetAsyncEnumerator();
        var reads = (first.MoveNextAsync().AsTask(), second.MoveNextAsync().AsTask());
        _source.Writer.TryWrite("1");

        Assert.True(await reads.Item1);
        Assert.True(await reads.Item2);
        Assert.Equal(("1", "1"), (Text(first.Current), Text(second.Current)));
        Assert.Equal(1, _opened);

        await first.DisposeAsync();
        Assert.Equal(1, shared.Count);
        Assert.False(_ended.Task.IsCompleted);
        await second.DisposeAsync();
        await _ended.Task;
        Assert.Equal(0, shared.Count);
    }

    [Fact]
    public async Task Other_subscriptions_have_streams_of_their_own()
    {
        var shared = new SharedSourceEvents(8);
        var first = shared.ReadAsync("a", Open, default).GetAsyncEnumerator();
        var second = shared.ReadAsync("b", _ => new[] { SourceBuffer.Copy("2"u8) }.ToAsyncEnumerable(), default).GetAsyncEnumerator();
        var read = first.MoveNextAsync().AsTask();
        _source.Writer.TryWrite("1");

        Assert.True(await read);
        Assert.True(await second.MoveNextAsync());
        Assert.Equal(("1", "2"), (Text(first.Current), Text(second.Current)));
        await second.DisposeAsync();
        Assert.Equal(1, shared.Count);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Who_reads_too_slowly_loses_the_stream()
    {
        var shared = new SharedSourceEvents(1);
        var slow = shared.ReadAsync("a", Open, default).GetAsyncEnumerator();
        var first = slow.MoveNextAsync().AsTask();
        _source.Writer.TryWrite("1");
        Assert.True(await first);
        _source.Writer.TryWrite("2");
        _source.Writer.TryWrite("3");
        _source.Writer.TryComplete();
        await _ended.Task;

        Assert.True(await slow.MoveNextAsync());
        Assert.Equal("2", Text(slow.Current));
        var failure = await Assert.ThrowsAsync<SourceSchemaException>(async () => await slow.MoveNextAsync());
        Assert.Equal("SUBSCRIPTION_TOO_SLOW", failure.Failure.Code);
    }

    [Fact]
    public async Task The_end_of_the_source_is_the_end_of_all()
    {
        var shared = new SharedSourceEvents(8);
        var reader = shared.ReadAsync("a", Open, default).GetAsyncEnumerator();
        var read = reader.MoveNextAsync().AsTask();
        _source.Writer.TryComplete();

        Assert.False(await read);
        Assert.Equal(0, shared.Count);
    }

    private async IAsyncEnumerable<SourceBuffer> Open([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _opened);
        try
        {
            await foreach (var text in _source.Reader.ReadAllAsync(cancellationToken))
            {
                yield return SourceBuffer.Copy(Encoding.UTF8.GetBytes(text));
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private static string Text(SourceBuffer buffer) => Encoding.UTF8.GetString(buffer.Bytes);
}
