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

    /// <summary>All suppliers, by name when no other order is asked for.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static Task<Connection<Supplier>> GetSuppliersAsync(
        PagingArguments pagingArguments,
        QueryContext<Supplier> query,
        SuppliersContext db,
        CancellationToken cancellationToken)
        => db.Suppliers
            .AsNoTracking()
            .With(query, sort => sort.IfEmpty(order => order.AddAscending(supplier => supplier.Name))
                .AddAscending(supplier => supplier.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
