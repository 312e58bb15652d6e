namespace EShop.ServiceDefaults.Demo;

/// <summary>Configuration section <c>Demo</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Demo";

    /// <summary>Whether an empty database is filled with demo data at start.</summary>
    public bool Seed { get; set; }
}
