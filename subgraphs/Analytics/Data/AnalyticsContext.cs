using EShop.Analytics.Domain.Facts;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Data;

/// <summary>The database of the subgraph: what was told, the facts in it, and who is who.</summary>
public sealed class AnalyticsContext(DbContextOptions<AnalyticsContext> options) : DbContext(options)
{
    private const int MaxEnumLength = 30;

    public DbSet<RecordedEvent> RecordedEvents => Set<RecordedEvent>();

    public DbSet<Pseudonym> Pseudonyms => Set<Pseudonym>();

    public DbSet<Rebuild> Rebuilds => Set<Rebuild>();

    public DbSet<OrderFact> OrderFacts => Set<OrderFact>();

    public DbSet<OrderLineFact> OrderLineFacts => Set<OrderLineFact>();

    public DbSet<CancelledLineFact> CancelledLineFacts => Set<CancelledLineFact>();

    public DbSet<OrderStepFact> OrderStepFacts => Set<OrderStepFact>();

    public DbSet<PaymentFact> PaymentFacts => Set<PaymentFact>();

    public DbSet<DeliveryFact> DeliveryFacts => Set<DeliveryFact>();

    public DbSet<StockFact> StockFacts => Set<StockFact>();

    public DbSet<CartAdditionFact> CartAdditionFacts => Set<CartAdditionFact>();

    public DbSet<CartAbandonmentFact> CartAbandonmentFacts => Set<CartAbandonmentFact>();

    public DbSet<RegistrationFact> RegistrationFacts => Set<RegistrationFact>();

    public DbSet<NotificationFact> NotificationFacts => Set<NotificationFact>();

    public DbSet<ProductFact> ProductFacts => Set<ProductFact>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(MaxEnumLength);
        configurationBuilder
            .Properties<CurrencyCode>()
            .HaveConversion<CurrencyCodeConverter>()
            .HaveMaxLength(3);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AnalyticsContext).Assembly);
        modelBuilder.AddEventTables();
    }
}
