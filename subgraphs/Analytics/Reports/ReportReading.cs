using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using Npgsql;

namespace EShop.Analytics.Reports;

/// <summary>How the values of reports are stored.</summary>
internal static class ReportReading
{
    private static readonly CurrencyCodeConverter s_currency = new();

    public static string ToText(this CurrencyCode currency) => (string)s_currency.ConvertToProvider(currency)!;

    public static CurrencyCode GetCurrency(this NpgsqlDataReader reader, int ordinal)
        => (CurrencyCode)s_currency.ConvertFromProvider(reader.GetString(ordinal))!;

    public static Guid? FindGuid(this NpgsqlDataReader reader, int ordinal)
        => reader.IsDBNull(ordinal) ? null : reader.GetGuid(ordinal);

    public static string? FindString(this NpgsqlDataReader reader, int ordinal)
        => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    public static double? FindDouble(this NpgsqlDataReader reader, int ordinal)
        => reader.IsDBNull(ordinal) ? null : reader.GetDouble(ordinal);
}
