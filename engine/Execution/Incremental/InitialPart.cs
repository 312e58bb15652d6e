namespace Cacao.Execution.Incremental;

/// <summary>What a client gets first.</summary>
internal sealed class InitialPart(IncrementalDelivery delivery) : ResponsePart
{
    public override IncrementalDelivery Delivery { get; } = delivery;

    public override void End() => Delivery.EndInitial(this);
}
