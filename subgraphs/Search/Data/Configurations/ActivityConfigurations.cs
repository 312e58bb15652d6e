using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class ProductActivityConfiguration : IEntityTypeConfiguration<ProductActivity>
{
    public void Configure(EntityTypeBuilder<ProductActivity> entity)
    {
        entity.HasKey(activity => new { activity.ProductId, activity.Day });
        entity.HasIndex(activity => activity.Day);
    }
}

internal sealed class UserInterestConfiguration : IEntityTypeConfiguration<UserInterest>
{
    public void Configure(EntityTypeBuilder<UserInterest> entity)
        => entity.HasKey(interest => new { interest.UserId, interest.ProductId });
}

internal sealed class CoPurchaseConfiguration : IEntityTypeConfiguration<CoPurchase>
{
    public void Configure(EntityTypeBuilder<CoPurchase> entity)
    {
        entity.HasKey(pair => new { pair.ProductId, pair.OtherId });
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_co_purchases_pair", "product_id <> other_id AND weight > 0"));
    }
}
