namespace EShop.CourierSimulator;

/// <summary>How the demo's couriers behave; configuration section <c>Simulator</c>.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Simulator";

    /// <summary>Where the gateway answers; none: nobody works.</summary>
    public Uri? Gateway { get; set; }

    /// <summary>Where one-time codes can be read; none: nobody works.</summary>
    public Uri? Mailbox { get; set; }

    /// <summary>Whether there are demo users to work as.</summary>
    public bool IsDemo { get; set; }

    /// <summary>How much faster than in life couriers move. The shop believes in up to 70 metres per second.</summary>
    public double SpeedUp { get; set; } = 10;

    /// <summary>How fast a courier rides in life, in metres per second.</summary>
    public double Speed { get; set; } = 5.5;

    /// <summary>How often a courier on the way says where they are.</summary>
    public TimeSpan StepInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often somebody who waits looks for work.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a courier thinks before an offer is accepted.</summary>
    public TimeSpan AcceptDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a courier waits at the door for a code before the handover is proven by being there.</summary>
    public TimeSpan DoorPatience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long packing takes.</summary>
    public TimeSpan PackDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long somebody whose work has failed pauses.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for a code.</summary>
    public TimeSpan CodeTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether confirmed orders are packed, too.</summary>
    public bool PacksOrders { get; set; } = true;

    /// <summary>Whether somebody can work.</summary>
    public bool IsEnabled => IsDemo && Gateway is not null && Mailbox is not null;
}
