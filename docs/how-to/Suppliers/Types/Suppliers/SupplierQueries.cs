using EShop.Suppliers.Data;
using EShop.Suppliers.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Suppliers.Types.Suppliers;

[QueryType]
public static partial class SupplierQueries
{
    /// <summary>The supplier with this id.</summary>
    [Lookup]
    public static Task<Supplier?> GetSupplierByIdAsync(
        [ID<Supplier>] Guid id,
        ISupplierByIdDataLoader supplierById,
        CancellationToken cancellationToken)
        => supplierById.LoadAsync(id, cancellationToken);

    /// <summary>All suppliers, by name.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Connection<Supplier>> GetSuppliersAsync(
        PagingArguments pagingArguments,
        SuppliersContext db,
        CancellationToken cancellationToken)
        => db.Suppliers
            .AsNoTracking()
            .OrderBy(supplier => supplier.Name)
            .ThenBy(supplier => supplier.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
