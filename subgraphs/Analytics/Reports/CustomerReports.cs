using EShop.Analytics.Domain.Reports;
using EShop.Contracts;

namespace EShop.Analytics.Reports;

/// <summary>Reports on what customers do. Nobody can be told apart in them.</summary>
public sealed class CustomerReports(ReportQuery query)
{
    /// <summary>How far carts came that something was put into in a time.</summary>
    public async Task<Funnel> ReadFunnelAsync(ReportRange range, CancellationToken cancellationToken)
        => (await query.ReadAsync(
            """
            WITH filled AS (
                SELECT cart_id, min(occurred_at) AS since FROM cart_addition_facts
                WHERE occurred_at >= $1 AND occurred_at < $2 GROUP BY cart_id
            ), ordered AS (
                SELECT placed.order_id, placed.cart_id FROM filled
                JOIN order_facts placed USING (cart_id)
                WHERE placed.placed_at >= filled.since AND placed.placed_at < $2
            ), paid AS (
                SELECT * FROM ordered WHERE EXISTS (
                    SELECT FROM payment_facts payment
                    WHERE payment.order_id = ordered.order_id AND payment.step IN ('Authorized', 'Captured'))
            ), delivered AS (
                SELECT * FROM paid WHERE EXISTS (
                    SELECT FROM order_step_facts step
                    WHERE step.order_id = paid.order_id AND step.step = 'Delivered')
            )
            SELECT (SELECT count(*) FROM filled), (SELECT count(DISTINCT cart_id) FROM ordered),
                (SELECT count(DISTINCT cart_id) FROM paid), (SELECT count(DISTINCT cart_id) FROM delivered),
                (SELECT count(DISTINCT cart_id) FROM cart_abandonment_facts
                WHERE occurred_at >= $1 AND occurred_at < $2)
            """,
            [range.From, range.Until],
            reader => new Funnel(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)),
            cancellationToken)).Single();

    /// <summary>How many of those who began in a month ordered in each month after it.</summary>
    public async Task<IReadOnlyList<Cohort>> ReadCohortsAsync(
        IReadOnlyList<TimeBucket> months,
        CohortStart start,
        CancellationToken cancellationToken)
    {
        var cells = await query.ReadAsync(
            CohortsSql(start),
            [months[0].From, months[^1].Until, months.Select(month => month.From).ToArray()],
            reader => (Month: reader.GetInt32(0), After: reader.GetInt32(1), Customers: reader.GetInt64(2)),
            cancellationToken);
        var counts = cells.ToDictionary(cell => (cell.Month, cell.After), cell => cell.Customers);
        return
        [
            .. months.Select((month, i) => new Cohort(
                month.From,
                counts.GetValueOrDefault((i + 1, -1)),
                [.. Enumerable.Range(0, months.Count - i).Select(after => counts.GetValueOrDefault((i + 1, after)))])),
        ];
    }

    /// <summary>What the customers whose first payment was in a time have brought in until now.</summary>
    public Task<List<CustomerLifetimeValue>> ReadLifetimeValueAsync(
        ReportRange range,
        CancellationToken cancellationToken)
        => query.ReadAsync(
            """
            WITH values AS (
                SELECT currency, customer_id, min(occurred_at) FILTER (WHERE step = 'Captured') AS first_payment,
                    sum(CASE step WHEN 'Captured' THEN amount ELSE -amount END)::bigint AS value,
                    count(DISTINCT order_id) FILTER (WHERE step = 'Captured') AS orders
                FROM payment_facts
                WHERE step IN ('Captured', 'Refunded')
                GROUP BY currency, customer_id
            )
            SELECT currency, count(*), sum(orders)::bigint, sum(value)::bigint, round(avg(value))::bigint,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY value),
                percentile_disc(0.9) WITHIN GROUP (ORDER BY value)
            FROM values
            WHERE first_payment >= $1 AND first_payment < $2
            GROUP BY currency
            ORDER BY currency
            """,
            [range.From, range.Until],
            reader =>
            {
                var currency = reader.GetCurrency(0);
                return new CustomerLifetimeValue(
                    currency,
                    reader.GetInt64(1),
                    reader.GetInt64(2),
                    new Money(reader.GetInt64(3), currency),
                    new Money(reader.GetInt64(4), currency),
                    new Money(reader.GetInt64(5), currency),
                    new Money(reader.GetInt64(6), currency));
            },
            cancellationToken);

    // After −1 stands for the size of the cohort.
    private static string CohortsSql(CohortStart start)
    {
        var begins = start == CohortStart.Registration
            ? "SELECT customer_id, occurred_at AS began_at FROM registration_facts"
            : "SELECT customer_id, min(placed_at) AS began_at FROM kept GROUP BY customer_id";
        return $"""
            WITH kept AS (
                SELECT customer_id, placed_at FROM order_facts placed
                WHERE placed_at < $2 AND NOT EXISTS (
                    SELECT FROM order_step_facts step
                    WHERE step.order_id = placed.order_id AND step.step = 'Cancelled')
            ), begun AS (
                {begins}
            ), cohorts AS (
                SELECT customer_id, began_at, width_bucket(began_at, $3) AS month FROM begun
                WHERE began_at >= $1 AND began_at < $2
            )
            SELECT month, -1, count(*) FROM cohorts GROUP BY month
            UNION ALL
            SELECT month, width_bucket(placed_at, $3) - month AS after, count(DISTINCT customer_id)
            FROM cohorts JOIN kept USING (customer_id)
            WHERE placed_at >= began_at
            GROUP BY month, after
            """;
    }
}
