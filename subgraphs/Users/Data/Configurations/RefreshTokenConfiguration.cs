using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> entity)
    {
        entity.Property(token => token.Id).ValueGeneratedNever();
        entity.Property(token => token.Hash).HasMaxLength(32);
        entity.HasIndex(token => token.Hash).IsUnique();
        entity.HasIndex(token => token.ExpiresAt);
        entity.HasOne<Session>()
            .WithMany()
            .HasForeignKey(token => token.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
