using EShop.Payments.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimePaymentsContext() : DesignTimeContext<PaymentsContext>(options => new(options));
