using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class IndexGenerationConfiguration : IEntityTypeConfiguration<IndexGeneration>
{
    private static readonly DateTimeOffset s_first = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Configure(EntityTypeBuilder<IndexGeneration> entity)
    {
        entity.Property(generation => generation.State).HasConversion<string>().HasMaxLength(20);

        // One that answers searches, and one beside it that is filled.
        entity.HasIndex(generation => generation.State).IsUnique().HasFilter("state <> 'Retired'");

        // The first one answers from the beginning and is filled by events alone.
        entity.HasData(new
        {
            Id = -1,
            State = IndexGenerationState.Live,
            StartedAt = s_first,
            ChangedAt = s_first,
            Filled = 0
        });
    }
}
