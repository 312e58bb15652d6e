using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class OrderStepFactConfiguration : IEntityTypeConfiguration<OrderStepFact>
{
    public void Configure(EntityTypeBuilder<OrderStepFact> entity)
        => entity.HasKey(fact => new { fact.OrderId, fact.Step });
}
