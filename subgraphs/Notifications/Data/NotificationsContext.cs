using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Data;

/// <summary>The database of the subgraph.</summary>
public sealed class NotificationsContext(DbContextOptions<NotificationsContext> options) : DbContext(options)
{
    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationTemplate> Templates => Set<NotificationTemplate>();

    public DbSet<NotificationPreference> Preferences => Set<NotificationPreference>();

    public DbSet<QuietTime> QuietTimes => Set<QuietTime>();

    public DbSet<PushDevice> PushDevices => Set<PushDevice>();

    public DbSet<KnownOrder> KnownOrders => Set<KnownOrder>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NotificationsContext).Assembly);
        modelBuilder.AddEventTables();
        modelBuilder.AddIdempotencyTable();
    }
}
