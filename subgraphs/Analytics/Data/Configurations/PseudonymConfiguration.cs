using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class PseudonymConfiguration : IEntityTypeConfiguration<Pseudonym>
{
    public void Configure(EntityTypeBuilder<Pseudonym> entity)
    {
        entity.HasKey(row => row.UserHash);
        entity.HasIndex(row => row.CustomerId).IsUnique();
        entity.ToTable(table => table.HasCheckConstraint("ck_pseudonyms_user_hash", "octet_length(user_hash) = 32"));
    }
}
