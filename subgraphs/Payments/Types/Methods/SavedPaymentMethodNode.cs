using EShop.Payments.Domain;

namespace EShop.Payments.Types.Methods;

[ObjectType<SavedPaymentMethod>]
public static partial class SavedPaymentMethodNode
{
    [BindMember(nameof(SavedPaymentMethod.Id))]
    [ID<SavedPaymentMethod>]
    public static Guid GetId([Parent] SavedPaymentMethod method) => method.Id;
}
