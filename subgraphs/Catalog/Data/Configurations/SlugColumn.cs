using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal static class SlugColumn
{
    /// <summary>A unique slug whose form the database checks.</summary>
    public static void HasSlug<TEntity>(this EntityTypeBuilder<TEntity> entity, string table)
        where TEntity : class
    {
        entity.Property<string>("Slug").HasMaxLength(EntrySlug.MaxLength);
        entity.HasIndex("Slug").IsUnique();
        entity.ToTable(t => t.HasCheckConstraint($"ck_{table}_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'"));
    }
}
