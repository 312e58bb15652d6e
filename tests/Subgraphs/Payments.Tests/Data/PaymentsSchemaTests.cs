using EShop.Payments.Domain.Ledger;
using EShop.Payments.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Payments.Data.Tests;

/// <summary>What the database itself refuses.</summary>
public sealed class PaymentsSchemaTests(SteppedPaymentsHost host) : IClassFixture<SteppedPaymentsHost>
{
    [Fact]
    public void The_migrations_match_the_model()
    {
        using var db = host.CreateContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData("UPDATE payments SET captured_amount = authorized_amount + 1", "ck_payments_captured")]
    [InlineData("UPDATE payments SET capturing_amount = 1, captured_amount = authorized_amount", "ck_payments_captured")]
    [InlineData("UPDATE payments SET voided_amount = -1", "ck_payments_captured")]
    [InlineData("UPDATE payments SET refunded_amount = captured_amount + 1", "ck_payments_refunded")]
    [InlineData("UPDATE payments SET refunding_amount = 1, refunded_amount = captured_amount", "ck_payments_refunded")]
    [InlineData("UPDATE payments SET authorized_amount = due_amount + 1", "ck_payments_authorized")]
    [InlineData("UPDATE payments SET disputed_amount = captured_amount + 1", "ck_payments_disputed")]
    [InlineData("UPDATE payments SET decline_reason = 'Refused'", "ck_payments_declined")]
    [InlineData("DELETE FROM payments", "fk_ledger_transactions_payments_payment_id")]
    [InlineData("UPDATE ledger_entries SET amount = amount * 2", "ck_ledger_append_only")]
    [InlineData("DELETE FROM ledger_entries", "ck_ledger_append_only")]
    [InlineData("TRUNCATE ledger_entries", "ck_ledger_append_only")]
    [InlineData("UPDATE ledger_transactions SET occurred_at = now()", "ck_ledger_append_only")]
    [InlineData("DELETE FROM ledger_transactions", "ck_ledger_append_only")]
    [InlineData(
        "INSERT INTO ledger_entries SELECT gen_random_uuid(), id, 'Sales', -1, 'EUR' FROM ledger_transactions LIMIT 1",
        "ck_ledger_transactions_balance")]
    [InlineData(
        "INSERT INTO ledger_transactions SELECT gen_random_uuid(), 'Capture', payment_id, 'empty', now() FROM ledger_transactions LIMIT 1",
        "ck_ledger_transactions_balance")]
    [InlineData(
        "UPDATE saved_payment_methods SET token = 'tok_4242424242424242'",
        "ck_saved_payment_methods_token")]
    [InlineData(
        "INSERT INTO provider_operations (id, payment_id, kind, amount, idempotency_key, status, attempts, due_at, created_at) SELECT gen_random_uuid(), payment_id, kind, amount, 'other', status, 0, now(), now() FROM provider_operations WHERE kind = 'Authorize'",
        "ix_provider_operations_authorize")]
    public async Task What_must_not_be_is_refused(string sql, string constraint)
    {
        await FillAsync();
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);

        var exception = await Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync);

        Assert.Equal(constraint, exception.ConstraintName);
    }

    [Fact]
    public async Task Entries_that_cancel_each_other_in_different_currencies_do_not_balance()
    {
        await FillAsync();
        await using var db = host.CreateContext();
        var transaction = await db.LedgerTransactions.Select(one => one.Id).FirstAsync();

        await using var begun = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ledger_entries (id, transaction_id, account, amount, currency)
            VALUES (gen_random_uuid(), {transaction}, 'Sales', 5, 'EUR'), (gen_random_uuid(), {transaction}, 'Cash', -5, 'USD')
            """);

        Assert.Equal(
            "ck_ledger_transactions_balance",
            (await Assert.ThrowsAsync<PostgresException>(() => begun.CommitAsync())).ConstraintName);
    }

    [Fact]
    public async Task Whatever_is_done_the_ledger_sums_to_zero_and_says_what_the_payments_say()
    {
        var random = new Random(20261130);

        for (var round = 0; round < 12; round++)
        {
            var order = (await host.OrderAsync(random.Next(5) == 0 ? "tok_decline" : "tok_approve")).OrderId;

            for (var step = 0; step < 8; step++)
            {
                await (random.Next(6) switch
                {
                    0 => host.VoidAsync(order),
                    1 or 2 => host.CaptureAsync(order, random.Next(1, 1200)),
                    3 or 4 => host.RefundAsync(order, Guid.CreateVersion7(), random.Next(1, 600)),
                    _ => host.StepAsync(),
                });
            }

            await host.SettleAsync();
        }

        await AssertBalancedAsync();
    }

    private async Task AssertBalancedAsync()
    {
        await using var db = host.CreateContext();
        var sums = await db.LedgerEntries
            .GroupBy(entry => entry.Account)
            .Select(group => new { group.Key, Sum = group.Sum(entry => entry.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Sum);
        var captured = await db.Payments.SumAsync(payment => payment.CapturedAmount);
        var refunded = await db.Payments.SumAsync(payment => payment.RefundedAmount);
        var held = await db.Payments.SumAsync(
            payment => payment.AuthorizedAmount - payment.CapturedAmount - payment.VoidedAmount);

        Assert.Equal(0, sums.Values.Sum());
        Assert.True(captured > 0 && refunded > 0);
        Assert.Equal(-captured, sums[LedgerAccount.Sales]);
        Assert.Equal(refunded, sums[LedgerAccount.Refunds]);
        Assert.Equal(captured - refunded, sums[LedgerAccount.Provider]);
        Assert.Equal(held, sums[LedgerAccount.Holds]);
        Assert.Equal(0, await db.Payments.CountAsync(
            payment => payment.CapturingAmount != 0 || payment.RefundingAmount != 0));
    }

    private async Task FillAsync()
    {
        await using var db = host.CreateContext();

        if (!await db.Payments.AnyAsync())
        {
            await host.OrderAsync("tok_approve");
            await host.SettleAsync();
        }
    }
}
