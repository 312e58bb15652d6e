using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class IndexWordConfiguration : IEntityTypeConfiguration<IndexWord>
{
    public void Configure(EntityTypeBuilder<IndexWord> entity)
    {
        entity.HasKey(word => new { word.Generation, word.Word });
        entity.Property(word => word.Word).HasMaxLength(SearchText.MaxWordLength);
        entity.HasIndex(word => word.Word).HasMethod("gin").HasOperators("gin_trgm_ops");
        entity.HasOne<IndexGeneration>()
            .WithMany()
            .HasForeignKey(word => word.Generation)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
