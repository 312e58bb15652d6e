using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class PrivacyRequestConfiguration : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> entity)
    {
        entity.Property(request => request.Id).ValueGeneratedNever();
        entity.Property(request => request.Kind).HasConversion<string>().HasMaxLength(10);
        entity.Property(request => request.PseudonymId);
        entity.Property(request => request.Data).HasColumnType("jsonb");
        entity.HasOne<User>().WithMany().HasForeignKey(request => request.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(request => new { request.UserId, request.RequestedAt });

        // A wish is granted once at a time, however often the button is pressed.
        entity.HasIndex(request => new { request.UserId, request.Kind }, "ix_privacy_requests_running")
            .IsUnique()
            .HasFilter("completed_at IS NULL");
    }
}
