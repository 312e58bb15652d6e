using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    private bool IsStockKnownToBeTaken
        => saga.Stock is SagaStock.Reserved or SagaStock.ConfirmRequested or SagaStock.Confirmed;

    /// <summary>The pieces are set aside.</summary>
    public void StockReserved(long sequence, IEnumerable<Guid> warehouseIds)
    {
        if (!saga.IsStockNews(sequence) || IsStockKnownToBeTaken)
        {
            return;
        }

        saga.Stock = SagaStock.Reserved;
        saga.WarehouseIds = [.. warehouseIds.Distinct().Order()];
        NoteUnlessCancelling(OrderTimelineKind.StockReserved);
        Settle();
    }

    /// <summary>The pieces are the order's.</summary>
    public void StockConfirmed(long sequence)
    {
        if (saga.IsStockNews(sequence) && saga.Stock != SagaStock.Confirmed)
        {
            saga.Stock = SagaStock.Confirmed;
            Settle();
        }
    }

    /// <summary>The pieces are not to be had.</summary>
    public void StockFailed(long sequence) => LoseStock(sequence, CancellationReason.OutOfStock);

    /// <summary>The pieces were set aside for too long.</summary>
    public void StockExpired(long sequence)
        => LoseStock(sequence, HasMoney ? CancellationReason.OutOfStock : CancellationReason.PaymentTimeout);

    /// <summary>Pieces were taken back, as the order asked.</summary>
    public void StockReleased(long sequence)
    {
        var isNews = saga.IsStockNews(sequence);

        // Some pieces were asked for before all were, and answers come in order.
        if (saga.OpenReleases > 0)
        {
            saga.OpenReleases--;
        }
        else if (isNews && saga.Stock == SagaStock.ReleaseRequested)
        {
            saga.Stock = SagaStock.Released;
            Settle();
        }
    }

    private void LoseStock(long sequence, CancellationReason reason)
    {
        if (saga.IsStockNews(sequence)
            && saga.Stock is SagaStock.ReserveRequested or SagaStock.Reserved or SagaStock.ConfirmRequested)
        {
            saga.Stock = SagaStock.Failed;
            GiveUp(reason, now + SagaTimes.Answer);
            Settle();
        }
    }
}
