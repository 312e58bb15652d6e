using System.Diagnostics.Metrics;

namespace Cacao.Federation.Execution;

/// <summary>The figures of executing plans.</summary>
public sealed class FederationMetrics : IDisposable
{
    /// <summary>The name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "Cacao.Federation";

    private readonly Meter _meter;
    private readonly Histogram<int> _batchSize;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _plans;
    private readonly Counter<long> _answers;

    /// <summary>Creates the instruments.</summary>
    /// <param name="factory">Makes the meter; <c>null</c> for one of its own.</param>
    public FederationMetrics(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _batchSize = _meter.CreateHistogram<int>(
            "cacao.federation.batch.size", "{execution}", "How many executions a request to a source schema asks for.");
        _failures = _meter.CreateCounter<long>(
            "cacao.federation.source.failures", "{failure}", "Requests to source schemas without a usable answer.");
        _plans = _meter.CreateCounter<long>(
            "cacao.federation.plan.lookups", "{lookup}", "Looks into the cache of plans.");
        _answers = _meter.CreateCounter<long>(
            "cacao.federation.answer.lookups", "{lookup}", "Looks into the memory of answers.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Sent(string schema, int size) => _batchSize.Record(size, new KeyValuePair<string, object?>("schema", schema));

    internal void Failed(string schema, string code) => _failures.Add(
        1,
        new KeyValuePair<string, object?>("schema", schema),
        new KeyValuePair<string, object?>("code", code));

    internal void CacheRead(bool isHit) => _answers.Add(1, new KeyValuePair<string, object?>("hit", isHit));

    internal void LookedUp(bool isHit) => _plans.Add(1, new KeyValuePair<string, object?>("hit", isHit));
}
