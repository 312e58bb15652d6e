using EShop.Contracts;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Data;

/// <summary>The database of the subgraph.</summary>
public sealed class PaymentsContext(DbContextOptions<PaymentsContext> options) : DbContext(options)
{
    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<ProviderOperation> Operations => Set<ProviderOperation>();

    public DbSet<SavedPaymentMethod> PaymentMethods => Set<SavedPaymentMethod>();

    public DbSet<LedgerTransaction> LedgerTransactions => Set<LedgerTransaction>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<AbandonedOrder> AbandonedOrders => Set<AbandonedOrder>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());
        configurationBuilder
            .Properties<CurrencyCode>()
            .HaveConversion<CurrencyCodeConverter>()
            .HaveMaxLength(3);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PaymentsContext).Assembly);
        modelBuilder.AddEventTables();
        modelBuilder.AddIdempotencyTable();
    }
}
