using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> entity)
    {
        entity.Property(review => review.Id).ValueGeneratedNever();
        entity.Property(review => review.AuthorName).HasMaxLength(Review.MaxTitleLength);
        entity.Property(review => review.Title).HasMaxLength(Review.MaxTitleLength);
        entity.Property(review => review.Text).HasMaxLength(Review.MaxTextLength);
        entity.Property(review => review.RejectionReason).HasMaxLength(Review.MaxTitleLength);
        entity.Property(review => review.Status).HasConversion<string>().HasMaxLength(20);
        entity.Property(review => review.Version).IsConcurrencyToken();
        entity.Ignore(review => review.Contribution);

        entity.HasIndex(review => new { review.ProductId, review.AuthorId }).IsUnique();
        entity.HasIndex(review => new { review.ProductId, review.CreatedAt, review.Id })
            .HasFilter("status = 'Approved'");
        entity.HasIndex(review => new { review.ProductId, review.HelpfulCount, review.CreatedAt, review.Id })
            .HasFilter("status = 'Approved'");
        entity.HasIndex(review => new { review.AuthorId, review.CreatedAt, review.Id });
        entity.HasIndex(review => new { review.CreatedAt, review.Id }).HasFilter("status = 'Pending'");

        entity.HasOne<Product>()
            .WithMany()
            .HasForeignKey(review => review.ProductId)
            .OnDelete(DeleteBehavior.Cascade);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_reviews_stars", "stars BETWEEN 1 AND 5");
            table.HasCheckConstraint("ck_reviews_text", "text <> ''");
            table.HasCheckConstraint("ck_reviews_helpful_count", "helpful_count >= 0");
            table.HasCheckConstraint(
                "ck_reviews_rejection_reason",
                "(status = 'Rejected') = (rejection_reason IS NOT NULL)");
        });
    }
}
