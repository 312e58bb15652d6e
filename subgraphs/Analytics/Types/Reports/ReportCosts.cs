namespace EShop.Analytics.Types.Reports;

/// <summary>What reports weigh against the limits of an operation.</summary>
internal static class ReportCosts
{
    /// <summary>A report reads all that happened in its time.</summary>
    public const double Report = 100;
}
