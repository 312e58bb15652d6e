using EShop.Contracts;

namespace EShop.Inventory.Domain;

/// <summary>A building that stock is kept in and orders are picked in.</summary>
public sealed class Warehouse
{
    private Warehouse()
    {
    }

    /// <summary>A new warehouse.</summary>
    public Warehouse(Guid id, string code, string name, GeoPoint location)
    {
        Id = id;
        Code = code;
        Name = name;
        Location = location;
    }

    public Guid Id { get; private set; }

    /// <summary>The short name on labels, for example <c>BER-1</c>; unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name people use.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public GeoPoint Location { get; private set; } = new(0, 0);
}
