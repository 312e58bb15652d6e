using System.Diagnostics;
using System.Globalization;
using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.LocalServers;
using EShop.ServiceDefaults.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace EShop.Benchmarks.Events;

/// <summary>
/// Measures events from the commit of their change to the commit of their effect, on a PostgreSQL and a Redis of its
/// own that keep what they are told (flushed to the disk), with producer and consumer in this process.
/// </summary>
internal static class EventBenchmark
{
    private const int Aggregates = 200;
    private const int Workers = 16;
    private const int WarmUp = 5_000;

    private static readonly (string Name, Action<EventsBuilder> Register)[] s_handlers =
    [
        ("single events", static events => events.Handle<StockChanged, EffectHandler>()),
        ("batches", static events => events.Handle<StockChanged, EffectBatchHandler>()),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var singles = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;

        using var data = DataFolder.OpenTemporary();
        await using var postgres = await PostgresServer.StartAsync(data, durable: true);
        await using var redis = await RedisServer.StartAsync(data, durable: true);
        var (producerDatabase, consumerDatabase) = await CreateDatabasesAsync(postgres);

        await using var producer = SampleSubgraph.CreateProducer(Arguments(producerDatabase, redis));
        using var deliveries = new Deliveries();
        await producer.StartAsync();

        foreach (var handler in s_handlers)
        {
            await using var consumer = SampleSubgraph.Create(
                Arguments(consumerDatabase, redis), SampleSubgraph.Consumer, handler.Register);
            await consumer.StartAsync();
            Console.WriteLine($"With a handler for {handler.Name}:");

            // Compiles what the figures are not about.
            await MeasureThroughputAsync(producer, deliveries, WarmUp, perTransaction: 1);
            await MeasureLatencyAsync(producer, deliveries, WarmUp / 20);

            foreach (var perTransaction in new[] { 1, 10 })
            {
                var before = ProcessorTimes.Read(postgres, redis);
                var seconds = await MeasureThroughputAsync(producer, deliveries, count, perTransaction);
                var used = ProcessorTimes.Read(postgres, redis).Since(before);
                Console.WriteLine($"  {count:n0} events, {perTransaction} per transaction, {Workers} at a time:");
                Console.WriteLine($"    {count / seconds:n0} events/s from the first change to the last effect");
                Console.WriteLine($"    {used.PerEvent(count)}");
            }

            var latencies = await MeasureLatencyAsync(producer, deliveries, singles);
            Console.WriteLine($"  {singles:n0} events, each after the effect of the one before:");
            Console.WriteLine(
                $"    {latencies[singles / 2]:n1} ms median, {latencies[singles * 99 / 100]:n1} ms at 99 %");
            await consumer.StopAsync();
        }

        await CheckAsync(consumerDatabase, s_handlers.Length * (WarmUp + WarmUp / 20 + 2 * count + singles));
        await producer.StopAsync();
        return 0;
    }

    private static async Task<double> MeasureThroughputAsync(
        WebApplication producer,
        Deliveries deliveries,
        int count,
        int perTransaction)
    {
        var delivered = deliveries.Expect(count);
        var time = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count / perTransaction),
            new ParallelOptions { MaxDegreeOfParallelism = Workers },
            (i, _) => new ValueTask(ChangeAsync(producer, deliveries, i, perTransaction)));
        await delivered;
        return time.Elapsed.TotalSeconds;
    }

    private static Task ChangeAsync(WebApplication producer, Deliveries deliveries, int i, int events = 1)
        => producer.Services.ChangeAsync(SampleSubgraph.Aggregate(i % Aggregates), deliveries.Next(events), events);

    /// <summary>Milliseconds from the change to the committed effect, the shortest first.</summary>
    private static async Task<double[]> MeasureLatencyAsync(WebApplication producer, Deliveries deliveries, int count)
    {
        var latencies = new double[count];

        for (var i = 0; i < count; i++)
        {
            var delivered = deliveries.Expect(1);
            await ChangeAsync(producer, deliveries, i);
            latencies[i] = await delivered * 1000;
        }

        Array.Sort(latencies);
        return latencies;
    }

    private static async Task CheckAsync(string consumerDatabase, int expected)
    {
        var effects = await SampleSubgraph.ReadEffectsAsync(consumerDatabase);
        var distinct = effects.Select(effect => effect.EventId).Distinct().Count();

        if (effects.Count != expected || distinct != expected)
        {
            throw new InvalidOperationException(
                $"Expected {expected} effects of as many events, found {effects.Count} of {distinct}.");
        }
    }

    private static async Task<(string Producer, string Consumer)> CreateDatabasesAsync(PostgresServer postgres)
    {
        var (producer, consumer) = (postgres.ConnectionString("producer"), postgres.ConnectionString("consumer"));

        foreach (var database in new[] { producer, consumer })
        {
            await using var db = SampleContext.Open(database);
            await db.Database.EnsureCreatedAsync();
        }

        return (producer, consumer);
    }

    private static string[] Arguments(string database, RedisServer redis) =>
    [
        "--urls=http://127.0.0.1:0",
        "--Logging:LogLevel:Default=Warning",
        $"--ConnectionStrings:Sample={database};Maximum Pool Size=40",
        $"--ConnectionStrings:Redis={redis.ConnectionString}",
    ];
}
