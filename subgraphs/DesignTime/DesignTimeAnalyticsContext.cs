using EShop.Analytics.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeAnalyticsContext() : DesignTimeContext<AnalyticsContext>(options => new(options));
