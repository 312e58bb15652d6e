using System.Net.ServerSentEvents;

namespace EShop.TestKit;

/// <summary>The answers to a subscription, as server-sent events.</summary>
public sealed class GraphQLEventStream : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly CancellationTokenSource _end = new();
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    internal GraphQLEventStream(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _events = SseParser.Create(body).EnumerateAsync(_end.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Waits for the next answer; <c>null</c> when the subscription is complete.</summary>
    /// <exception cref="OperationCanceledException">None came within half a minute.</exception>
    public async Task<string?> NextAsync()
    {
        _end.CancelAfter(s_patience);
        var isNext = await _events.MoveNextAsync() && _events.Current.EventType == "next";
        _end.CancelAfter(Timeout.InfiniteTimeSpan);
        return isNext ? _events.Current.Data : null;
    }

    /// <summary>Leaves, as a client that closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
        _end.Dispose();
    }
}
