using EShop.Suppliers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Suppliers.Data.Configurations;

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> entity)
    {
        entity.Property(supplier => supplier.Id).ValueGeneratedNever();
        entity.Property(supplier => supplier.Name).HasMaxLength(200);
        entity.Property(supplier => supplier.Version).IsConcurrencyToken();
        entity.HasIndex(supplier => new { supplier.Name, supplier.Id });
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_suppliers_lead_time_days", "lead_time_days BETWEEN 0 AND 365"));
    }
}
