using EShop.Analytics.Domain.Reports;
using EShop.Contracts.Events.Notifications;

namespace EShop.Analytics.Reports;

/// <summary>Reports on how the shop works.</summary>
public sealed class OperationsReports(ReportQuery query)
{
    /// <summary>How well was delivered in a time.</summary>
    public async Task<DeliveryKpis> ReadDeliveriesAsync(ReportRange range, CancellationToken cancellationToken)
        => (await query.ReadAsync(
            """
            WITH told AS (
                SELECT * FROM delivery_facts WHERE occurred_at >= $1 AND occurred_at < $2
            ), planned AS (
                -- A plan is told again when lines of its order are cancelled.
                SELECT DISTINCT delivery_id FROM told
                WHERE step = 'Planned' AND NOT EXISTS (
                    SELECT FROM delivery_facts AS earlier
                    WHERE earlier.delivery_id = told.delivery_id AND earlier.step = 'Planned' AND earlier.occurred_at < $1)
            ), completed AS (
                SELECT told.occurred_at > promised_until AS late,
                    extract(epoch FROM told.occurred_at - promised_until) / 60 AS delay,
                    extract(epoch FROM told.occurred_at - placed.placed_at) / 60 AS lead
                FROM told LEFT JOIN order_facts placed USING (order_id)
                WHERE step = 'Completed'
            )
            SELECT (SELECT count(*) FROM planned), count(*), count(*) FILTER (WHERE NOT late),
                (SELECT count(*) FROM told WHERE step = 'Failed'), (SELECT count(*) FROM told WHERE step = 'Late'),
                (avg(delay) FILTER (WHERE late))::float8,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY lead), percentile_cont(0.9) WITHIN GROUP (ORDER BY lead)
            FROM completed
            """,
            [range.From, range.Until],
            reader => new DeliveryKpis(
                reader.GetInt64(0),
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.FindDouble(5),
                reader.FindDouble(6),
                reader.FindDouble(7)),
            cancellationToken)).Single();

    /// <summary>How often the stock of variants was sold in a time, the fastest first.</summary>
    public Task<List<StockTurnover>> ReadTurnoverAsync(
        ReportRange range,
        int first,
        CancellationToken cancellationToken)
        => query.ReadAsync(
            $"""
            WITH {SoldLines.Cte}, levels AS (
                SELECT variant_id, on_hand, occurred_at AS since,
                    lead(occurred_at, 1, 'infinity') OVER (PARTITION BY stock_item_id ORDER BY sequence) AS until
                FROM stock_facts
                WHERE occurred_at < $2
            ), kept AS (
                SELECT variant_id,
                    sum(on_hand * extract(epoch FROM least(until, $2) - greatest(since, $1)))
                        / extract(epoch FROM $2::timestamptz - $1::timestamptz) AS average
                FROM levels
                WHERE until > $1 AND until > since
                GROUP BY variant_id
            ), demand AS (
                SELECT variant_id, sum(kept_quantity)::bigint AS units FROM sold GROUP BY variant_id
            )
            SELECT variant_id, units, average::float8
            FROM demand JOIN kept USING (variant_id)
            WHERE units > 0 AND average > 0
            ORDER BY units / average DESC, variant_id
            LIMIT $3
            """,
            [range.From, range.Until, first],
            reader => new StockTurnover(
                reader.GetGuid(0), reader.GetInt64(1), reader.GetDouble(2), (range.Until - range.From).TotalDays),
            cancellationToken);

    /// <summary>How many notifications went out in a time.</summary>
    public Task<List<NotificationOutcome>> ReadNotificationsAsync(
        ReportRange range,
        CancellationToken cancellationToken)
        => query.ReadAsync(
            """
            SELECT template, channel, count(*) FILTER (WHERE is_sent), count(*) FILTER (WHERE NOT is_sent)
            FROM notification_facts
            WHERE occurred_at >= $1 AND occurred_at < $2
            GROUP BY template, channel
            ORDER BY template, channel
            """,
            [range.From, range.Until],
            reader => new NotificationOutcome(
                reader.GetString(0),
                Enum.Parse<NotificationChannel>(reader.GetString(1)),
                reader.GetInt64(2),
                reader.GetInt64(3)),
            cancellationToken);
}
