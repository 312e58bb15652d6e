using System.ComponentModel.DataAnnotations;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.GraphQL;
using EShop.Suppliers.Data;
using EShop.Suppliers.Domain;
using EShop.Suppliers.Types.Errors;
using Microsoft.EntityFrameworkCore;

namespace EShop.Suppliers.Types.Suppliers;

[MutationType]
public static partial class SupplierMutations
{
    /// <summary>Changes how long a supplier's deliveries take.</summary>
    /// <param name="id">The supplier.</param>
    /// <param name="days">The days from an order to its delivery, from 0 to 365.</param>
    /// <param name="version">The version of the supplier that the edit was made from.</param>
    [Authorize(Policy = SuppliersScopes.Write)]
    [Error<SupplierNotFoundError>]
    [Error<StaleVersionError>]
    public static async Task<Supplier> ChangeLeadTimeAsync(
        [ID<Supplier>] Guid id,
        [Range(0, Supplier.MaxLeadTimeDays)] int days,
        int version,
        SuppliersContext db,
        ITopicEventSender events,
        CancellationToken cancellationToken)
    {
        var supplier =
            await db.Suppliers.SingleOrDefaultAsync(supplier => supplier.Id == id, cancellationToken)
            ?? throw new SupplierNotFoundException();
        supplier.ChangeLeadTime(days, version);
        await db.SaveVersionedAsync(cancellationToken);
        await events.SendAsync(SupplierSubscriptions.LeadTimeTopic(id), id, cancellationToken);
        return supplier;
    }
}
