using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>The trace that a client begins goes on in the subgraphs, whether or not somebody listens in the gateway.</summary>
public sealed class SourceTraceTests : IAsyncLifetime
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    private const string ClientSpanId = "b7ad6b7169203331";
    private const string TraceState = "shop=7";

    private readonly ConcurrentQueue<(string Parent, string State)> _received = [];
    private FaultySource _catalog = null!;
    private FaultySource _stock = null!;
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _catalog = await StartSourceAsync("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock = await StartSourceAsync("""{"data":{"product":{"stock":3}}}""");
        _shop = await TestShop.StartAsync(
        [
            ("catalog", "type Query { product: Product } type Product @key(fields: \"id\") { id: ID! name: String! }", _catalog.Url),
            (
                "stock",
                """
                type Query { product(id: ID!): Product @lookup @internal }
                type Product @key(fields: "id") { id: ID! stock: Int }
                """,
                _stock.Url),
        ]);
    }

    public async Task DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _stock.DisposeAsync();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task While_nobody_listens_all_subgraphs_see_the_gateways_own_span_as_the_parent()
    {
        await AskAsync();

        var parents = _received.Select(r => ActivityContext.Parse(r.Parent, r.State)).ToArray();
        Assert.Equal(2, parents.Length);
        Assert.All(parents, p => Assert.Equal(TraceId, p.TraceId.ToHexString()));
        Assert.All(parents, p => Assert.Equal(TraceState, p.TraceState));
        Assert.Equal(parents[0].SpanId, parents[1].SpanId);
        Assert.NotEqual(ClientSpanId, parents[0].SpanId.ToHexString());
    }

    [Fact]
    public async Task Whoever_listens_to_the_transport_sees_a_span_for_each_call()
    {
        var calls = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = calls.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await AskAsync();

        Assert.Equal(
            calls.Where(c => c.TraceId.ToHexString() == TraceId && c.Kind == ActivityKind.Client).Select(c => c.Id!).Order(),
            _received.Select(r => r.Parent).Order());
        Assert.Equal(2, _received.Select(r => r.Parent).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_listens_to_the_transport_in_the_older_way_does_too()
    {
        var calls = new ConcurrentQueue<string>();
        using var listener = new OlderListener(calls);

        await AskAsync();

        var parents = _received.Select(r => r.Parent).ToArray();
        Assert.Equal(2, parents.Distinct().Count());
        Assert.All(parents, p => Assert.Contains(p, calls));
    }

    private async Task<FaultySource> StartSourceAsync(string answer)
    {
        var source = await FaultySource.StartAsync();
        source.Answer = (context, _) =>
        {
            _received.Enqueue((context.Request.Headers["traceparent"].ToString(), context.Request.Headers["tracestate"].ToString()));
            return FaultySource.WriteAsync(context, answer);
        };
        return source;
    }

    private async Task AskAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql");
        request.Content = JsonContent.Create(new { query = "{ product { name stock } }" });
        request.Headers.Add("traceparent", $"00-{TraceId}-{ClientSpanId}-00");
        request.Headers.Add("tracestate", TraceState);
        using var response = await _shop.Http.SendAsync(request);
        Assert.Equal("""{"data":{"product":{"name":"Saw","stock":3}}}""", await response.Content.ReadAsStringAsync());
    }

    private sealed class OlderListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentQueue<string> _calls;
        private readonly List<IDisposable> _subscriptions = [];

        public OlderListener(ConcurrentQueue<string> calls)
        {
            _calls = calls;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "HttpHandlerDiagnosticListener")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == "System.Net.Http.HttpRequestOut.Start" && Activity.Current?.Id is { } id)
            {
                _calls.Enqueue(id);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
