namespace EShop.ServiceDefaults.Events;

/// <summary>The name under which a subgraph publishes and reads events.</summary>
internal sealed record EventIdentity(string Subgraph)
{
    /// <summary>This process among those that read for the subgraph.</summary>
    public string Consumer { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():n}";
}
