using EShop.CourierSimulator.Gateway;

namespace EShop.CourierSimulator.Staff;

/// <summary>Somebody of the staff who packs what is confirmed, one order after the other.</summary>
public sealed class SimulatedPacker(
    WorkerSession session,
    DemoWorker worker,
    SimulatorOptions options,
    TimeProvider clock) : ISimulatedWorker
{
    private const string Confirmed =
        "query Confirmed { orders(where: { status: { eq: CONFIRMED } }, first: 20) { nodes { id } } }";

    /// <inheritdoc />
    public string Name => worker.Name;

    /// <inheritdoc />
    public async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        var data = await session.SendAsync(Confirmed, variables: null, cancellationToken);

        foreach (var order in data.GetProperty("orders").GetProperty("nodes").EnumerateArray())
        {
            await Task.Delay(options.PackDelay, clock, cancellationToken);
            await TryPackAsync(order.GetProperty("id").GetString()!, cancellationToken);
        }

        return options.PollInterval;
    }

    // That an order was cancelled or packed in the meantime is part of the day.
    private async Task TryPackAsync(string orderId, CancellationToken cancellationToken)
    {
        try
        {
            await session.MutateAsync("packOrder", "PackOrderInput", new { orderId }, cancellationToken);
        }
        catch (GatewayException exception) when (exception.Message.Contains("OrderStateError", StringComparison.Ordinal))
        {
        }
    }
}
