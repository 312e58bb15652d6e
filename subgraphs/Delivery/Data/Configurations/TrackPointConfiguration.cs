using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class TrackPointConfiguration : IEntityTypeConfiguration<TrackPoint>
{
    public void Configure(EntityTypeBuilder<TrackPoint> entity)
    {
        // One position per courier and while: a second one comes to nothing.
        entity.HasKey(point => new { point.CourierId, point.At });
        entity.HasIndex(point => point.At);
        entity.HasOne<Courier>()
            .WithMany()
            .HasForeignKey(point => point.CourierId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_track_points_latitude", "latitude BETWEEN -90 AND 90");
            table.HasCheckConstraint("ck_track_points_longitude", "longitude BETWEEN -180 AND 180");
        });
    }
}
