using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Idempotency;

/// <summary>The table of answers, the same in every subgraph's database.</summary>
public static class IdempotencyTable
{
    private const int MaxOperationLength = 100;

    /// <summary>Adds the table; its columns are named by SnakeCaseNaming.</summary>
    public static ModelBuilder AddIdempotencyTable(this ModelBuilder modelBuilder)
        => modelBuilder.Entity<IdempotentAnswer>(table =>
        {
            table.ToTable("idempotent_answers").HasKey(row => new { row.OwnerId, row.Operation, row.Key });
            table.Property(row => row.Operation).HasMaxLength(MaxOperationLength);
            table.HasIndex(row => row.CreatedAt);
        });
}
