using EShop.Suppliers.Domain;

namespace EShop.Suppliers.Types.Suppliers;

[ObjectType<Supplier>]
public static partial class SupplierNode
{
    [BindMember(nameof(Supplier.Id))]
    [ID<Supplier>]
    public static Guid GetId([Parent] Supplier supplier) => supplier.Id;

    /// <summary>Whether an order of today arrives tomorrow at the latest.</summary>
    public static bool IsFast([Parent] Supplier supplier) => supplier.LeadTimeDays <= 1;
}
