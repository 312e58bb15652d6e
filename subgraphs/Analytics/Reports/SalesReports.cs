using EShop.Analytics.Domain.Reports;
using EShop.Contracts;
using Npgsql;

namespace EShop.Analytics.Reports;

/// <summary>Reports on what was sold.</summary>
public sealed class SalesReports(ReportQuery query)
{
    private const string MoneySql =
        """
        WITH movements AS (
            SELECT currency, delivery_fee AS fees, 0 AS captured, 0 AS refunded
            FROM order_facts placed
            WHERE placed_at >= $1 AND placed_at < $2 AND NOT EXISTS (
                SELECT FROM order_step_facts step WHERE step.order_id = placed.order_id AND step.step = 'Cancelled')
            UNION ALL
            SELECT currency, 0, CASE step WHEN 'Captured' THEN amount ELSE 0 END,
                CASE step WHEN 'Refunded' THEN amount ELSE 0 END
            FROM payment_facts
            WHERE step IN ('Captured', 'Refunded') AND occurred_at >= $1 AND occurred_at < $2
        )
        SELECT currency, sum(fees)::bigint, sum(captured)::bigint, sum(refunded)::bigint
        FROM movements GROUP BY currency ORDER BY currency
        """;

    /// <summary>What was sold in each part of a time. All sums are made in one statement, of one state of the facts.</summary>
    public async Task<SalesReport> ReadAsync(
        IReadOnlyList<TimeBucket> buckets,
        SalesGrouping grouping,
        CancellationToken cancellationToken)
    {
        var (from, until) = (buckets[0].From, buckets[^1].Until);
        var rows = await query.ReadAsync(
            SalesSql(grouping),
            [from, until, buckets.Select(bucket => bucket.From).ToArray()],
            reader => ReadRow(reader, grouping),
            cancellationToken);
        var byBucket = rows.Where(row => row.Bucket > 0).ToLookup(row => row.Bucket, row => row.Sales);
        return new SalesReport(
            [.. buckets.Select((bucket, i) => new SalesBucket(bucket.From, bucket.Until, [.. byBucket[i + 1]]))],
            [.. rows.Where(row => row.Bucket == 0).Select(row => row.Sales)],
            await query.ReadAsync(MoneySql, [from, until], ReadMoney, cancellationToken));
    }

    /// <summary>The products of which most was sold in one currency.</summary>
    public Task<List<TopProduct>> ReadTopAsync(
        ReportRange range,
        CurrencyCode currency,
        TopProductOrder order,
        int first,
        CancellationToken cancellationToken)
        => query.ReadAsync(
            $"""
            WITH {SoldLines.Cte}
            SELECT product_id, count(DISTINCT order_id) AS orders, sum(kept_quantity)::bigint AS units,
                sum(total - cancelled_total)::bigint AS revenue
            FROM sold
            WHERE currency = $3 AND kept_quantity > 0
            GROUP BY product_id
            ORDER BY {(order == TopProductOrder.Units ? "units DESC, revenue" : "revenue DESC, units")} DESC, product_id
            LIMIT $4
            """,
            [range.From, range.Until, currency.ToText(), first],
            reader => new TopProduct(
                reader.GetGuid(0),
                reader.GetInt64(1),
                reader.GetInt64(2),
                new Money(reader.GetInt64(3), currency)),
            cancellationToken);

    // The totals are a grouping set of their own rather than a sum of the rows: an order with two brands is one order.
    private static string SalesSql(SalesGrouping grouping)
    {
        var (key, label) = KeyOf(grouping);
        return $"""
            WITH {SoldLines.Cte}, {SoldLines.ProductsCte}, grouped AS (
                SELECT sold.*, width_bucket(sold.placed_at, $3) AS bucket, {key} AS key, {label} AS label
                FROM sold
                LEFT JOIN products USING (product_id)
                LEFT JOIN order_facts placed USING (order_id)
            )
            SELECT coalesce(bucket, 0), currency, key, max(label), count(DISTINCT order_id),
                sum(quantity)::bigint, (sum(quantity) - sum(kept_quantity))::bigint,
                (sum(total) + sum(discount))::bigint, sum(discount)::bigint, sum(tax)::bigint,
                sum(cancelled_total)::bigint, (sum(total) - sum(cancelled_total))::bigint
            FROM grouped
            GROUP BY GROUPING SETS ((bucket, currency, key), (currency))
            ORDER BY 1, 2, 12 DESC, 3
            """;
    }

    private static (string Key, string Label) KeyOf(SalesGrouping grouping) => grouping switch
    {
        SalesGrouping.Category => ("products.category_id::text", "NULL::text"),
        SalesGrouping.Brand => ("products.brand_id::text", "products.brand_name"),
        SalesGrouping.Product => ("product_id::text", "products.name"),
        SalesGrouping.Variant => ("variant_id::text", "products.name"),
        SalesGrouping.PaymentMethod => ("placed.payment_method", "placed.payment_method"),
        _ => ("NULL::text", "NULL::text"),
    };

    private static (int Bucket, SalesRow Sales) ReadRow(NpgsqlDataReader reader, SalesGrouping grouping)
    {
        var currency = reader.GetCurrency(1);
        return (
            reader.GetInt32(0),
            new SalesRow(grouping, reader.FindString(2), reader.FindString(3), currency)
            {
                Orders = reader.GetInt64(4),
                Units = reader.GetInt64(5),
                CancelledUnits = reader.GetInt64(6),
                Gross = new Money(reader.GetInt64(7), currency),
                Discount = new Money(reader.GetInt64(8), currency),
                Tax = new Money(reader.GetInt64(9), currency),
                Cancelled = new Money(reader.GetInt64(10), currency),
                Net = new Money(reader.GetInt64(11), currency)
            });
    }

    private static MoneyMovements ReadMoney(NpgsqlDataReader reader)
    {
        var currency = reader.GetCurrency(0);
        return new MoneyMovements(
            currency,
            new Money(reader.GetInt64(1), currency),
            new Money(reader.GetInt64(2), currency),
            new Money(reader.GetInt64(3), currency));
    }
}
