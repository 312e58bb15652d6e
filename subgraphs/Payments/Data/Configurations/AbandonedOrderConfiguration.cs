using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class AbandonedOrderConfiguration : IEntityTypeConfiguration<AbandonedOrder>
{
    public void Configure(EntityTypeBuilder<AbandonedOrder> entity) => entity.HasKey(order => order.OrderId);
}
