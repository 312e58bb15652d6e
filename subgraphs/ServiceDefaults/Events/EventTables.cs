using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.ServiceDefaults.Events;

/// <summary>The tables of events, the same in every subgraph's database.</summary>
public static class EventTables
{
    private const int MaxNameLength = 100;

    /// <summary>
    /// Adds the tables of outbox, inbox and parked messages; their columns are named by SnakeCaseNaming.
    /// </summary>
    public static ModelBuilder AddEventTables(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>(ConfigureOutbox);
        modelBuilder.Entity<OutboxSequence>(table =>
        {
            table.ToTable("outbox_sequences").HasKey(row => row.AggregateId);
            // Each event updates a row; room in its page lets that happen without touching the index.
            table.HasStorageParameter("fillfactor", 70);
        });
        modelBuilder.Entity<OutboxRelayState>().ToTable("outbox_relay").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<OutboxConsumer>(table =>
        {
            table.ToTable("outbox_consumers").HasKey(row => row.Name);
            table.Property(row => row.Name).HasMaxLength(MaxNameLength);
        });
        modelBuilder.Entity<InboxMessage>(table =>
        {
            table.ToTable("inbox_messages").HasKey(row => row.EventId);
            table.HasIndex(row => row.HandledAt);
        });
        modelBuilder.Entity<InboxSequence>(table =>
        {
            table.ToTable("inbox_sequences").HasKey(row => new { row.AggregateId, row.Name });
            table.Property(row => row.Name).HasMaxLength(MaxNameLength);
        });
        modelBuilder.Entity<ParkedMessage>(ConfigureParked);
        return modelBuilder;
    }

    private static void ConfigureOutbox(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("outbox_messages").HasKey(row => row.Position);
        table.Property(row => row.Position).UseIdentityByDefaultColumn();
        table.Property(row => row.Sequence).ValueGeneratedOnAdd();
        table.Property(row => row.Name).HasMaxLength(MaxNameLength);
        table.Property(row => row.TraceParent).HasMaxLength(MaxNameLength);
        table.HasIndex(row => new { row.AggregateId, row.Sequence }).IsUnique();
        table.HasIndex(row => row.Position)
            .HasFilter("batch IS NULL")
            .HasDatabaseName("ix_outbox_messages_unpublished");
        table.HasIndex(row => row.Batch);
    }

    private static void ConfigureParked(EntityTypeBuilder<ParkedMessage> table)
    {
        table.ToTable("parked_messages").HasKey(row => row.EventId);
        table.Property(row => row.Producer).HasMaxLength(MaxNameLength);
        table.Property(row => row.Name).HasMaxLength(MaxNameLength);
        table.Property(row => row.TraceParent).HasMaxLength(MaxNameLength);
        table.HasIndex(row => row.NextAttemptAt);
    }
}
