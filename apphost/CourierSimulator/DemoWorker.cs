namespace EShop.CourierSimulator;

/// <summary>Somebody of the demo who works. The users subgraph's demo has them with these numbers.</summary>
/// <param name="Phone">The number to sign in with.</param>
/// <param name="Name">What the device is called.</param>
/// <param name="Home">Where they begin.</param>
public sealed record DemoWorker(string Phone, string Name, MapPoint Home)
{
    /// <summary>Those who bring orders, each near a warehouse.</summary>
    public static IReadOnlyList<DemoWorker> Couriers { get; } =
    [
        new("+447700900001", "Colin's phone", new MapPoint(52.5219, 13.4060)),
        new("+447700900005", "Cora's phone", new MapPoint(52.5000, 13.4100)),
        new("+447700900006", "Cem's phone", new MapPoint(52.5370, 13.4200)),
        new("+447700900007", "Clara's phone", new MapPoint(52.5150, 13.3100)),
        new("+447700900008", "Chris's phone", new MapPoint(52.5230, 13.4130)),
    ];

    /// <summary>Who packs orders.</summary>
    public static DemoWorker Packer { get; } = new("+447700900002", "Stella's tablet", new MapPoint(52.5208, 13.4094));
}
