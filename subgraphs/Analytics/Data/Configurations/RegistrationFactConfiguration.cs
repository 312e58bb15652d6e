using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class RegistrationFactConfiguration : IEntityTypeConfiguration<RegistrationFact>
{
    public void Configure(EntityTypeBuilder<RegistrationFact> entity)
    {
        entity.HasKey(fact => fact.CustomerId);
        entity.HasIndex(fact => fact.OccurredAt);
    }
}
