using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class HelpfulVoteConfiguration : IEntityTypeConfiguration<HelpfulVote>
{
    public void Configure(EntityTypeBuilder<HelpfulVote> entity)
    {
        entity.HasKey(vote => new { vote.ReviewId, vote.UserId });
        entity.HasOne<Review>()
            .WithMany()
            .HasForeignKey(vote => vote.ReviewId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
