using EShop.Suppliers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Suppliers.Data.Configurations;

internal sealed class SuppliedProductConfiguration : IEntityTypeConfiguration<SuppliedProduct>
{
    public void Configure(EntityTypeBuilder<SuppliedProduct> entity)
    {
        entity.HasKey(supplied => new { supplied.ProductId, supplied.SupplierId });
        entity.HasOne<Supplier>()
            .WithMany()
            .HasForeignKey(supplied => supplied.SupplierId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
