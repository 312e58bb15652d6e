using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EShop.EventsSample;

/// <summary>
/// A subgraph in small. The producer stands for the inventory, everybody else reads its events.
/// </summary>
public static class SampleSubgraph
{
    public const string Producer = "inventory";
    public const string Consumer = "search";

    /// <summary>A host that publishes.</summary>
    public static WebApplication CreateProducer(string[] args, Action<WebApplicationBuilder>? configure = null)
        => Create(args, Producer, static _ => { }, configure);

    /// <summary>A host that adds an <see cref="Effect"/> for each event.</summary>
    public static WebApplication CreateConsumer(string[] args, Action<WebApplicationBuilder>? configure = null)
        => Create(args, Consumer, static events => events.Handle<StockChanged, EffectHandler>(), configure);

    /// <summary>A host with a name and handlers of its own.</summary>
    public static WebApplication Create(
        string[] args,
        string name,
        Action<EventsBuilder> handle,
        Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        // It has no migrations, and EF Core complains that there is no table of them.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddPostgresDatabase<SampleContext>("Sample");
        handle(builder.AddEvents<SampleContext>(name));
        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>The aggregate with a number.</summary>
    public static Guid Aggregate(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Changes something and publishes it, in one transaction.</summary>
    public static async Task ChangeAsync(this IServiceProvider services, Guid aggregateId, int number, int events = 1)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SampleContext>();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();

        for (var i = 0; i < events; i++)
        {
            db.Changes.Add(new Change { AggregateId = aggregateId, Number = number + i });
            outbox.Add(new StockChanged(aggregateId, aggregateId, Guid.Empty, number + i, 0, number + i));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The rows that a consumer has added.</summary>
    public static async Task<List<Effect>> ReadEffectsAsync(string connectionString)
    {
        await using var db = SampleContext.Open(connectionString);
        return await db.Effects.AsNoTracking().OrderBy(effect => effect.Id).ToListAsync();
    }
}
