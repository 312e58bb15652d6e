using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class StockLevelConfiguration : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> entity)
    {
        entity.HasKey(level => level.StockItemId);
        entity.HasIndex(level => level.VariantId).IncludeProperties(level => level.Available);
    }
}

internal sealed class CategoryMoveConfiguration : IEntityTypeConfiguration<CategoryMove>
{
    public void Configure(EntityTypeBuilder<CategoryMove> entity)
    {
        entity.HasKey(move => move.CategoryId);
        entity.HasIndex(move => move.MovedAt);
    }
}

internal sealed class LabelConfiguration : IEntityTypeConfiguration<Label>
{
    public void Configure(EntityTypeBuilder<Label> entity)
    {
        entity.Property(label => label.Id).ValueGeneratedNever();
        entity.Property(label => label.Kind).HasConversion<string>().HasMaxLength(20);
    }
}

internal sealed class SynonymConfiguration : IEntityTypeConfiguration<Synonym>
{
    public void Configure(EntityTypeBuilder<Synonym> entity)
    {
        // A term that could mean two things would tie their groups together.
        entity.HasKey(synonym => synonym.Term);
        entity.Property(synonym => synonym.Term).HasMaxLength(2 * Synonym.MaxTermLength);
        entity.HasIndex(synonym => synonym.GroupId);
    }
}
