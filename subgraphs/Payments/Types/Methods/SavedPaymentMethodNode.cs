using EShop.Payments.Domain;

namespace EShop.Payments.Types.Methods;

[ObjectType<SavedPaymentMethod>]
[GraphQLName("PaymentMethod")]
public static partial class SavedPaymentMethodNode
{
    [BindMember(nameof(SavedPaymentMethod.Id))]
    [ID("PaymentMethod")]
    public static Guid GetId([Parent] SavedPaymentMethod method) => method.Id;
}
