using EShop.ServiceDefaults.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EShop.EventsSample;

/// <summary>
/// The sample as a process of its own, to be killed: <c>produce</c> publishes until the database has
/// <c>Sample:Count</c> changes of <c>Sample:Aggregates</c> aggregates, whoever made the first of them, and ends when
/// all are on the stream; <c>relay</c> publishes what is there and <c>consume</c> handles it until they are stopped.
/// </summary>
internal static class SampleProcess
{
    private const int ChangesPerTransaction = 10;
    private const int Workers = 4;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(string[] args)
    {
        var produces = args[0] == "produce";
        await using var app = produces || args[0] == "relay"
            ? SampleSubgraph.CreateProducer(args[1..])
            : SampleSubgraph.CreateConsumer(args[1..]);
        await app.StartAsync();

        if (produces)
        {
            await ProduceAsync(app);
            await app.StopAsync();
        }
        else
        {
            await app.WaitForShutdownAsync();
        }

        return 0;
    }

    private static async Task ProduceAsync(WebApplication app)
    {
        var count = app.Configuration.GetValue<int>("Sample:Count");
        var aggregates = app.Configuration.GetValue<int>("Sample:Aggregates");
        var done = await ReadAsync(app, db => db.Changes.Select(change => change.Number).ToHashSetAsync());
        var blocks = Enumerable.Range(0, count / ChangesPerTransaction).Where(block => !done.Contains(First(block)));

        await Parallel.ForEachAsync(
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = Workers },
            (block, _) => new ValueTask(ChangeAsync(app, SampleSubgraph.Aggregate(block % aggregates), First(block))));

        while (await ReadAsync(app, db => db.Set<OutboxMessage>().AnyAsync(message => message.Batch == null)))
        {
            await Task.Delay(s_pause);
        }
    }

    private static int First(int block) => block * ChangesPerTransaction;

    private static async Task ChangeAsync(WebApplication app, Guid aggregate, int first)
    {
        while (true)
        {
            try
            {
                await app.Services.ChangeAsync(aggregate, first, ChangesPerTransaction);
                return;
            }
            catch (Exception exception) when (Outage.Is(exception))
            {
                // Nobody knows whether that was committed; when it was, the number is taken.
                await Task.Delay(s_pause);
            }
            catch (DbUpdateException exception) when (IsTaken(exception))
            {
                return;
            }
        }
    }

    private static bool IsTaken(DbUpdateException exception)
        => exception.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation };

    private static async Task<T> ReadAsync<T>(WebApplication app, Func<SampleContext, Task<T>> read)
    {
        while (true)
        {
            try
            {
                await using var scope = app.Services.CreateAsyncScope();
                return await read(scope.ServiceProvider.GetRequiredService<SampleContext>());
            }
            catch (Exception exception) when (Outage.Is(exception))
            {
                await Task.Delay(s_pause);
            }
        }
    }
}
