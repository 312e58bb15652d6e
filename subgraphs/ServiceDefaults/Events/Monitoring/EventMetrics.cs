using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EShop.ServiceDefaults.Events;

/// <summary>What the events of a subgraph are measured by.</summary>
internal sealed class EventMetrics : IDisposable
{
    /// <summary>The name of the meter and of the trace source.</summary>
    public const string SourceName = "EShop.Events";

    /// <summary>Begins the traces of handled events.</summary>
    public static readonly ActivitySource Traces = new(SourceName);

    private readonly Meter _meter = new(SourceName);
    private readonly KeyValuePair<string, object?> _subgraph;
    private readonly Counter<long> _published;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _failed;
    private readonly Histogram<double> _publishing;
    private readonly Histogram<double> _delivery;

    public EventMetrics(EventIdentity identity)
    {
        _subgraph = new("subgraph", identity.Subgraph);
        _published = _meter.CreateCounter<long>("eshop.events.published", "{event}", "Events written to the stream.");
        _handled = _meter.CreateCounter<long>("eshop.events.handled", "{event}", "Events whose effect was committed.");
        _repeated = _meter.CreateCounter<long>("eshop.events.repeated", "{event}", "Events handled before.");
        _failed = _meter.CreateCounter<long>("eshop.events.failed", "{event}", "Tries that failed.");
        _publishing = _meter.CreateHistogram<double>("eshop.events.publishing", "s", "Until an event is published.");
        _delivery = _meter.CreateHistogram<double>("eshop.events.delivery", "s", "Until an event has its effect.");
        _meter.CreateObservableGauge(
            "eshop.events.lag",
            () => Lags.Select(lag => new Measurement<long>(lag.Lag, _subgraph, new("consumer", lag.Consumer))),
            "{event}",
            "Events that a consumer has not handled yet.");
    }

    /// <summary>What each consumer has not handled yet, as of the relay's last look.</summary>
    public IReadOnlyList<(string Consumer, long Lag)> Lags { get; set; } = [];

    public void Published(IReadOnlyList<OutboxRow> rows, DateTimeOffset now)
    {
        _published.Add(rows.Count, _subgraph);

        if (_publishing.Enabled)
        {
            foreach (var row in rows)
            {
                _publishing.Record((now - row.Context.OccurredAt).TotalSeconds, _subgraph);
            }
        }
    }

    public void Handled(EventContext context, DateTimeOffset now)
    {
        KeyValuePair<string, object?> name = new("event", context.Name);
        _handled.Add(1, _subgraph, name);
        _delivery.Record((now - context.OccurredAt).TotalSeconds, _subgraph, name);
    }

    public void Repeated(int count) => _repeated.Add(count, _subgraph);

    public void Failed(EventContext context) => _failed.Add(1, _subgraph, new("event", context.Name));

    public void Dispose() => _meter.Dispose();
}
