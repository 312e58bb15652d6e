using EShop.Contracts;
using EShop.Orders.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Data;

/// <summary>The database of the subgraph.</summary>
public sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
{
    private const int MaxEnumLength = 30;

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<OrderAddress> OrderAddresses => Set<OrderAddress>();

    public DbSet<OrderSaga> OrderSagas => Set<OrderSaga>();

    public DbSet<OrderTimelineEntry> OrderTimelineEntries => Set<OrderTimelineEntry>();

    public DbSet<TimelineCounter> TimelineCounters => Set<TimelineCounter>();

    public DbSet<OrderReturn> OrderReturns => Set<OrderReturn>();

    public DbSet<OrderReturnLine> OrderReturnLines => Set<OrderReturnLine>();

    public DbSet<OrderCase> OrderCases => Set<OrderCase>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());
        configurationBuilder
            .Properties<CurrencyCode>()
            .HaveConversion<CurrencyCodeConverter>()
            .HaveMaxLength(3);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(MaxEnumLength);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrdersContext).Assembly);
        modelBuilder.AddEventTables();
        modelBuilder.AddIdempotencyTable();
    }
}
