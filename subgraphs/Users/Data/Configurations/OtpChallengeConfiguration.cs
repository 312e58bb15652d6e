using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class OtpChallengeConfiguration : IEntityTypeConfiguration<OtpChallenge>
{
    public void Configure(EntityTypeBuilder<OtpChallenge> entity)
    {
        entity.Property(challenge => challenge.Id).ValueGeneratedNever();
        entity.Property(challenge => challenge.Phone).HasMaxLength(PhoneNumber.MaxDigits + 1);
        entity.Property(challenge => challenge.Channel).HasConversion<string>().HasMaxLength(10);
        entity.Property(challenge => challenge.CodeHash).HasMaxLength(OtpCode.HashLength);

        // One code at a time waits for its phone: guesses cannot be spread over several.
        entity.HasIndex(challenge => challenge.Phone, "ix_otp_challenges_open")
            .IsUnique()
            .HasFilter("closed_at IS NULL");
        entity.HasIndex(challenge => challenge.ExpiresAt);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_otp_challenges_attempts", $"attempts BETWEEN 0 AND {OtpChallenge.MaxAttempts}");
            table.HasCheckConstraint("ck_otp_challenges_code_hash", $"length(code_hash) = {OtpCode.HashLength}");
        });
    }
}
