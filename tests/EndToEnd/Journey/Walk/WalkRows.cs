using System.Data.Common;
using EShop.EndToEnd.Tests.Shop;
using Npgsql;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>What the databases have about the orders of a walk.</summary>
internal sealed class WalkRows(ShopFixture shop, IEnumerable<Guid> orders)
{
    private readonly Guid[] _orders = [.. orders];

    public Task<List<OrderRow>> OrdersAsync()
        => ReadAsync(
            "orders",
            """
            SELECT o.id, o.status, o.payment_method, o.total, o.cancelled_amount, o.captured_amount, o.refunded_amount, s.goal, s.step,
              s.stock, s.payment, s.delivery, o.voucher_ids,
              ARRAY(SELECT t.status FROM order_timeline_entries t WHERE t.order_id = o.id ORDER BY t.position),
              ARRAY(SELECT c.kind FROM order_cases c WHERE c.order_id = o.id),
              coalesce((SELECT sum(r.amount) FROM order_returns r WHERE r.order_id = o.id AND r.status = 'Refunded'), 0)::bigint,
              s.open_releases
            FROM orders o JOIN order_sagas s ON s.order_id = o.id WHERE o.id = ANY($1)
            """,
            row => new OrderRow(
                row.GetGuid(0), row.GetString(1), row.GetString(2) == "CashOnDelivery", row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
                row.GetInt64(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11),
                row.GetFieldValue<Guid[]>(12), row.GetFieldValue<string[]>(13), row.GetFieldValue<string[]>(14), row.GetInt64(15),
                row.GetInt32(16)));

    public Task<List<PieceRow>> PiecesAsync()
        => ReadAsync(
            "orders",
            """
            SELECT l.order_id, l.id, l.variant_id, l.quantity, l.cancelled FROM order_lines l WHERE l.order_id = ANY($1)
            """,
            row => new PieceRow(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetInt32(3), row.GetInt32(4)));

    public Task<List<ReturnedRow>> ReturnedAsync()
        => ReadAsync(
            "orders",
            """
            SELECT r.id, r.reason = 'Other', o.variant_id, l.quantity
            FROM order_returns r JOIN order_return_lines l ON l.return_id = r.id
            JOIN order_lines o ON o.order_id = r.order_id AND o.id = l.line_id
            WHERE r.order_id = ANY($1) AND r.status NOT IN ('Requested', 'Rejected')
            """,
            row => new ReturnedRow(row.GetGuid(0), row.GetBoolean(1), row.GetGuid(2), row.GetInt32(3)));

    public Task<List<PaymentRow>> PaymentsAsync()
        => ReadAsync(
            "payments",
            """
            SELECT p.id, p.order_id, p.status, p.method = 'CashOnDelivery', p.authorized_amount, p.captured_amount, p.voided_amount,
              p.refunded_amount, p.capturing_amount + p.refunding_amount,
              (SELECT count(*) FROM provider_operations x WHERE x.payment_id = p.id AND x.status = 'Pending' AND x.kind <> 'Look'),
              coalesce((SELECT json_object_agg(b.account, b.amount)::text FROM (
                SELECT e.account, sum(e.amount) AS amount FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
                WHERE t.payment_id = p.id GROUP BY e.account) b), '{}')
            FROM payments p WHERE p.order_id = ANY($1)
            """,
            row => new PaymentRow(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetBoolean(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6),
                row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetString(10)));

    public Task<List<DeliveryRow>> DeliveriesAsync()
        => ReadAsync(
            "delivery",
            """
            SELECT d.id, d.order_id, d.status, d.courier_id, d.pieces, coalesce(d.cash_amount, 0),
              (SELECT count(*) FROM delivery_offers o WHERE o.delivery_id = d.id AND o.status = 'Accepted' AND o.round = d.round)
            FROM deliveries d WHERE d.order_id = ANY($1)
            """,
            row => new DeliveryRow(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetGuid(3), row.GetInt32(4),
                row.GetInt64(5), row.GetInt64(6)));

    public Task<List<ReservationRow>> ReservationsAsync()
        => ReadAsync(
            "inventory",
            """
            SELECT r.order_id, r.status, l.line_id, l.variant_id, l.quantity
            FROM stock_reservations r JOIN reservation_lines l ON l.reservation_id = r.id WHERE r.order_id = ANY($1)
            """,
            row => new ReservationRow(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetGuid(3), row.GetInt32(4)));

    public Task<List<VoucherRow>> VouchersAsync()
        => ReadAsync(
            "cart",
            "SELECT quote_id, status FROM voucher_uses WHERE quote_id = ANY($1)",
            row => new VoucherRow(row.GetGuid(0), row.GetString(1)));

    /// <summary>The rows that break a rule, each in words; the orders of the walk are the first parameter.</summary>
    public Task<List<string>> TextsAsync(string subgraph, string sql) => ReadAsync(subgraph, sql, row => row.GetString(0));

    private async Task<List<T>> ReadAsync<T>(string subgraph, string sql, Func<DbDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(shop.DatabaseOf(subgraph).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = _orders } } };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();

        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    internal sealed record OrderRow(
        Guid Id, string Status, bool IsCash, long Total, long Cancelled, long Captured, long Refunded, string Goal, string Step,
        string Stock, string Payment, string Delivery, Guid[] Vouchers, string[] Timeline, string[] Cases, long PaidBack, int OpenReleases)
    {
        public long Payable => Total - Cancelled;
    }

    internal sealed record PieceRow(Guid OrderId, Guid LineId, Guid VariantId, int Quantity, int Cancelled);

    internal sealed record ReturnedRow(Guid Id, bool IsTakenBack, Guid VariantId, int Quantity);

    internal sealed record PaymentRow(
        Guid Id, Guid OrderId, string Status, bool IsCash, long Authorized, long Captured, long Voided, long Refunded, long UnderWay,
        long Pending, string Ledger);

    internal sealed record DeliveryRow(
        Guid Id, Guid OrderId, string Status, Guid? CourierId, int Pieces, long Cash, long Accepted);

    internal sealed record ReservationRow(Guid OrderId, string Status, Guid LineId, Guid VariantId, int Quantity);

    internal sealed record VoucherRow(Guid QuoteId, string Status);
}
