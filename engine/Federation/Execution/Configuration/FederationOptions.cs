using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>How federated operations are planned.</summary>
public sealed class FederationOptions
{
    private int _planCacheSize = 512;

    /// <summary>How many plans are kept. Default: 512; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int PlanCacheSize
    {
        get => _planCacheSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _planCacheSize = value;
        }
    }

    /// <summary>How many ids <c>nodes</c> takes at once. Default: 50.</summary>
    public int MaxNodeIds { get; set; } = 50;

    /// <summary>How many bytes the answers may have that one response is made of. Default: 64 MiB.</summary>
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How the events of source schemas are received.</summary>
    public FederatedSubscriptionOptions Subscriptions { get; set; } = new();

    /// <summary>The bounds on the effort of planning.</summary>
    public PlannerOptions Planner { get; set; } = new();
}
