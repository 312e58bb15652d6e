using EShop.Payments.Operations;
using EShop.TestKit;

namespace EShop.Payments.Tests;

/// <summary>A host whose calls to the sandbox are made when the test says so, and whose clock the test turns.</summary>
public sealed class SteppedPaymentsHost : PaymentsHost
{
    public SteppedPaymentsHost()
        : this(new ManualTimeProvider(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds())))
    {
    }

    private SteppedPaymentsHost(ManualTimeProvider clock)
        : base(clock, new Dictionary<string, string> { ["Payments:OperationLanes"] = "0", ["Tests:NoWebhooks"] = "yes" })
        => Clock = clock;

    public ManualTimeProvider Clock { get; }

    /// <summary>Makes the next call that is due.</summary>
    public Task<bool> StepAsync()
        => RunAsync<OperationRunner, bool>(runner => runner.RunNextAsync(CancellationToken.None));

    /// <summary>Makes all calls that are due.</summary>
    public async Task SettleAsync()
    {
        while (await StepAsync())
        {
        }
    }
}
