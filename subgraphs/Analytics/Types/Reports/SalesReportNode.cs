using EShop.Analytics.Domain.Reports;
using EShop.Analytics.Reports;

namespace EShop.Analytics.Types.Reports;

[ObjectType<SalesReport>]
public static partial class SalesReportNode
{
    /// <summary>
    /// The rows as comma-separated values for a spreadsheet; amounts in minor units. What would be a formula there has an
    /// apostrophe before it.
    /// </summary>
    public static string GetCsv([Parent] SalesReport report)
    {
        var table = new CsvTable(
            "from", "until", "key", "label", "currency", "orders", "units", "cancelledUnits", "gross", "discount", "tax",
            "cancelled", "net");

        foreach (var bucket in report.Buckets)
        {
            foreach (var row in bucket.Rows)
            {
                table.Add(
                    bucket.From, bucket.Until, row.Key, row.Label, row.Currency.ToString().ToUpperInvariant(),
                    row.Orders, row.Units, row.CancelledUnits, row.Gross.Amount, row.Discount.Amount, row.Tax.Amount,
                    row.Cancelled.Amount, row.Net.Amount);
            }
        }

        return table.ToString();
    }
}
