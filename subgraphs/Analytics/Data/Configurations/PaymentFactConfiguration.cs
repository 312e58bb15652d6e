using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class PaymentFactConfiguration : IEntityTypeConfiguration<PaymentFact>
{
    public void Configure(EntityTypeBuilder<PaymentFact> entity)
    {
        entity.HasKey(fact => fact.EventId);
        entity.HasIndex(fact => new { fact.OrderId, fact.Step });
        entity.HasIndex(fact => new { fact.Step, fact.OccurredAt });
        entity.HasIndex(fact => fact.CustomerId);
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_payment_facts_amount", "(amount IS NULL) = (currency IS NULL) AND amount >= 0"));
    }
}
