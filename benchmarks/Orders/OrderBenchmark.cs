using System.Diagnostics;
using System.Globalization;
using EShop.Benchmarks.Events;
using EShop.TestKit;

namespace EShop.Benchmarks.Orders;

/// <summary>
/// Measures orders from <c>placeOrder</c> through the gateway until they are confirmed: goods set aside, payment
/// authorized, delivery planned, and everybody told. The customers are in this process, too.
/// </summary>
internal static class OrderBenchmark
{
    private const int Variants = 100;
    private const int WarmUp = 200;
    private const int AtATime = 16;
    private const double MegaByte = 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500;
        await using var shop = await RunningShop.StartServersAsync();
        await MeasureStartAsync(shop);
        var variants = await shop.ReadAsync<Guid>(
            "inventory",
            $"""
            SELECT variant_id FROM stock_items GROUP BY variant_id
            HAVING sum(on_hand - reserved - safety) >= 40 ORDER BY variant_id LIMIT {Variants}
            """);

        // Compiles what the figures are not about.
        var confirmed = await MeasureAsync(shop, variants, "to warm up", WarmUp, AtATime, confirmedBefore: 0);
        confirmed = await MeasureAsync(shop, variants, $"{AtATime} at a time", count, AtATime, confirmed);
        await MeasureAsync(shop, variants, "all at once", count, count, confirmed);
        Console.WriteLine($"Memory afterwards: {Memory()}");
        return 0;
    }

    // A second start is what a restart takes, but in a process that has compiled its code.
    private static async Task MeasureStartAsync(RunningShop shop)
    {
        var time = Stopwatch.StartNew();
        await shop.OpenAsync();
        Console.WriteLine($"First start, with databases to create and fill: {time.Elapsed.TotalSeconds:n1} s until ready");
        await shop.UntilQuietAsync();
        Console.WriteLine($"  {time.Elapsed.TotalSeconds:n1} s until the subgraphs have told each other everything");
        await shop.CloseAsync();

        time.Restart();
        await shop.OpenAsync();
        Console.WriteLine($"Second start, of what is compiled, with what is there: {time.Elapsed.TotalSeconds:n1} s until ready");
        await shop.UntilQuietAsync();
        Console.WriteLine($"  {Memory()}");
    }

    private static async Task<int> MeasureAsync(
        RunningShop shop,
        List<Guid> variants,
        string manner,
        int count,
        int atATime,
        int confirmedBefore)
    {
        var checkouts = new Checkout[count];
        await ForEachAsync(
            count, AtATime, async i => checkouts[i] = await Checkout.PrepareAsync(shop, variants[i % variants.Count]));
        await shop.UntilQuietAsync();

        var (before, time, answers) = (shop.Times, Stopwatch.StartNew(), new double[count]);
        await ForEachAsync(count, atATime, async i =>
        {
            var began = time.Elapsed;
            await checkouts[i].PlaceAsync();
            answers[i] = (time.Elapsed - began).TotalMilliseconds;
        });
        var placed = time.Elapsed;
        await Eventually.IsAsync(confirmedBefore + count, () => ConfirmedAsync(shop), s_patience);
        var confirmed = time.Elapsed;
        await shop.UntilQuietAsync();
        Array.Sort(answers);

        Console.WriteLine($"{count:n0} orders, {manner}:");
        Console.WriteLine(
            $"  placeOrder answered within {answers[count / 2]:n0} ms in the median, {answers[count * 99 / 100]:n0} ms at 99 %, "
            + $"all after {placed.TotalSeconds:n1} s");
        Console.WriteLine(
            $"  {count / confirmed.TotalSeconds:n1} orders/s until confirmed, the last after {confirmed.TotalSeconds:n1} s");
        Console.WriteLine($"  {PerOrder(shop.Times.Since(before), count)}");
        await CheckAsync(shop, confirmedBefore + count);
        return confirmedBefore + count;
    }

    private static Task ForEachAsync(int count, int atATime, Func<int, Task> run)
        => Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = atATime },
            (i, _) => new ValueTask(run(i)));

    private static async Task<int> ConfirmedAsync(RunningShop shop)
        => (int)(await shop.ReadAsync<long>("orders", "SELECT count(*) FROM orders WHERE status = 'Confirmed'"))[0];

    /// <summary>Nothing else happened, and goods and money agree with the orders.</summary>
    private static async Task CheckAsync(RunningShop shop, int expected)
    {
        await IsAsync("orders", "SELECT count(*) FROM orders", expected);
        await IsAsync("inventory", "SELECT count(*) FROM stock_reservations WHERE status = 'Confirmed'", expected);
        await IsAsync("inventory", "SELECT sum(reserved) FROM stock_items", 0);
        await IsAsync("payments", "SELECT count(*) FROM payments WHERE status = 'Authorized'", expected);
        await IsAsync("payments", "SELECT sum(amount)::bigint FROM ledger_entries", 0);

        async Task IsAsync(string subgraph, string sql, long wanted)
        {
            if ((await shop.ReadAsync<long>(subgraph, sql))[0] is var found && found != wanted)
            {
                throw new InvalidOperationException($"{subgraph}: {sql} is {found} instead of {wanted}.");
            }
        }
    }

    // Until all effects of the orders are there, also those that nobody waits for: mails, figures, search, carts.
    private static string PerOrder(ProcessorTimes used, int count)
    {
        var total = used.Shop + used.Postgres + used.Redis;
        return $"{Each(total):n1} ms of processor time per order, with all that others make of it (shop and customers "
            + $"{Each(used.Shop):n1}, PostgreSQL {Each(used.Postgres):n1}, Redis {Each(used.Redis):n1}): "
            + $"{2000 / Each(total):n0} orders/s on two idle cores";

        double Each(TimeSpan time) => time.TotalMilliseconds / count;
    }

    private static string Memory()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return $"{process.WorkingSet64 / MegaByte:n0} MB resident, {managed / MegaByte:n0} MB of them managed objects";
    }
}
