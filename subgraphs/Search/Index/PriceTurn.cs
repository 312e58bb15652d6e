using EShop.Search.Data;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Index;

/// <summary>Shows the prices that begin or end by the clock.</summary>
public sealed class PriceTurn(SearchContext db, ProductIndex index, TimeProvider clock) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var due = await db.IndexedProducts
                    .Where(product => product.PricesChangeAt <= now)
                    .OrderBy(product => product.ProductId)
                    .Select(product => product.ProductId)
                    .Take(BatchSize)
                    .ToListAsync(token);

                if (due.Count > 0)
                {
                    // Whoever is second finds the time moved on.
                    await index.ChangeAsync(due, product => product.PricesChangeAt <= now, token);
                }

                return due.Count;
            },
            cancellationToken);
}
