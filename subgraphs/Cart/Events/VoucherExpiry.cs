using EShop.Cart.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Cart.Events;

/// <summary>Gives back the uses of vouchers whose quotes nobody ordered from.</summary>
public sealed class VoucherExpiry(Vouchers vouchers) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => vouchers.ExpireAsync(BatchSize, cancellationToken);
}
