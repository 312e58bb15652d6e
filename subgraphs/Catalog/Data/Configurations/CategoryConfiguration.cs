using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> entity)
    {
        entity.Property(category => category.Id).ValueGeneratedNever();
        entity.Property(category => category.Name).HasMaxLength(Category.MaxNameLength);
        entity.Property(category => category.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken();
        entity.HasSlug("categories");

        // At the top of the tree the parent is null, and two nulls count as the same parent.
        entity.HasIndex(category => new { category.ParentId, category.Name }).IsUnique().AreNullsDistinct(false);
        entity.HasIndex(category => category.Path).HasMethod("gin");

        entity.HasOne<Category>()
            .WithMany()
            .HasForeignKey(category => category.ParentId)
            .OnDelete(DeleteBehavior.Restrict);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_categories_name", "name = btrim(name) AND name <> ''");
            table.HasCheckConstraint("ck_categories_parent_id", "parent_id <> id");
            table.HasCheckConstraint("ck_categories_position", "position >= 0");

            // The path ends with the category and, before it, its parent.
            table.HasCheckConstraint(
                "ck_categories_path",
                "path[cardinality(path)] = id AND path[cardinality(path) - 1] IS NOT DISTINCT FROM parent_id");
            table.HasCheckConstraint("ck_categories_depth", $"cardinality(path) <= {Category.MaxDepth}");
        });
    }
}
