using EShop.Suppliers.Data;
using EShop.Suppliers.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Suppliers.Types.Suppliers;

internal static class SupplierDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Supplier>> GetSupplierByIdAsync(
        IReadOnlyList<Guid> ids,
        SuppliersContext db,
        CancellationToken cancellationToken)
        => db.Suppliers
            .AsNoTracking()
            .Where(supplier => ids.Contains(supplier.Id))
            .ToDictionaryAsync(supplier => supplier.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<Guid, Supplier>> GetSuppliersByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        SuppliersContext db,
        CancellationToken cancellationToken)
    {
        var rows = await db.SuppliedProducts
            .Where(supplied => productIds.Contains(supplied.ProductId))
            .Join(db.Suppliers, supplied => supplied.SupplierId, supplier => supplier.Id, (supplied, supplier) => new
            {
                supplied.ProductId,
                Supplier = supplier
            })
            .OrderBy(row => row.Supplier.LeadTimeDays)
            .ThenBy(row => row.Supplier.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ProductId, row => row.Supplier);
    }
}
