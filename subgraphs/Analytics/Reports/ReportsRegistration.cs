namespace EShop.Analytics.Reports;

internal static class ReportsRegistration
{
    /// <summary>Registers the reports.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
        => services
            .AddScoped<ReportQuery>()
            .AddScoped<SalesReports>()
            .AddScoped<CustomerReports>()
            .AddScoped<OperationsReports>();
}
