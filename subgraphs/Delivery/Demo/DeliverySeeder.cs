using EShop.Contracts;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Demo;

/// <summary>
/// Fills an empty database with Berlin as a zone that delivers around the clock, the demo warehouses and the demo couriers.
/// </summary>
internal sealed class DeliverySeeder : IDatabaseSeeder<DeliveryContext>
{
    // The users of these ordinals are couriers, see the users subgraph's demo.
    private static readonly (int User, string Name, VehicleKind Vehicle, int Capacity)[] s_couriers =
    [
        (1, "Colin", VehicleKind.Bicycle, 60),
        (5, "Cora", VehicleKind.Scooter, 80),
        (6, "Cem", VehicleKind.Bicycle, 60),
        (7, "Clara", VehicleKind.Car, 200),
        (8, "Chris", VehicleKind.Van, 500),
    ];

    // Where Inventory's demo warehouses are.
    private static readonly (string Name, double Latitude, double Longitude)[] s_warehouses =
    [
        ("Berlin Mitte", 52.5208, 13.4094),
        ("Berlin Kreuzberg", 52.4986, 13.4034),
        ("Berlin Prenzlauer Berg", 52.5388, 13.4244),
        ("Berlin Charlottenburg", 52.5163, 13.3041),
    ];

    /// <inheritdoc />
    public async Task<int> SeedAsync(DeliveryContext db, CancellationToken cancellationToken)
    {
        if (await db.Zones.AnyAsync(cancellationToken))
        {
            return 0;
        }

        db.Zones.Add(new DeliveryZone
        {
            Code = "BER",
            Name = "Berlin",
            Country = "DE",
            PostalPrefixes = ["10", "12", "13", "14"],
            Center = new GeoPoint(52.5200, 13.4050),
            Radius = 25_000,
            TimeZone = "Europe/Berlin",
            SlotCapacity = 40,
            Fee = 390,
        });
        db.PickupLocations.AddRange(s_warehouses.Select((warehouse, ordinal) => new PickupLocation
        {
            WarehouseId = DemoIds.Warehouse(ordinal),
            Name = warehouse.Name,
            Location = new GeoPoint(warehouse.Latitude, warehouse.Longitude)
        }));
        db.Couriers.AddRange(s_couriers.Select(courier => Courier.Hire(
            DemoIds.User(courier.User),
            new CourierProfile(courier.Name, courier.Vehicle, courier.Capacity, Zones: []))));
        return await db.SaveChangesAsync(cancellationToken);
    }
}
