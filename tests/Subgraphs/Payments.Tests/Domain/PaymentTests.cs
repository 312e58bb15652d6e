using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain.Ledger;

namespace EShop.Payments.Domain.Tests;

public sealed class PaymentTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<PaymentStatus, string> Transitions => new()
    {
        { PaymentStatus.Pending, "Challenged Authorized Declined Voided" },
        { PaymentStatus.Challenged, "Authorized Declined Voided" },
        { PaymentStatus.Authorized, "Voided Captured" },
        { PaymentStatus.Captured, "Captured Refunded" },
        { PaymentStatus.Declined, "" },
        { PaymentStatus.Voided, "" },
        { PaymentStatus.Refunded, "" },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_state_is_followed_only_by_those_of_the_table(PaymentStatus from, string expected)
        => Assert.Equal(
            expected,
            string.Join(' ', Enum.GetValues<PaymentStatus>().Where(to => PaymentTransitions.Allow(from, to))));

    [Fact]
    public void A_step_that_the_table_does_not_have_is_refused_and_changes_nothing()
    {
        var payment = Create(1000);
        payment.Decline(DeclineReason.Refused, s_now);

        Assert.Throws<InvalidOperationException>(() => payment.Authorize(s_now));

        Assert.Equal((PaymentStatus.Declined, 0L), (payment.Status, payment.AuthorizedAmount));
    }

    [Fact]
    public void What_is_under_way_cannot_be_taken_or_given_back_again()
    {
        var payment = Create(1000);
        payment.Authorize(s_now);
        payment.BeginCapture(700);

        Assert.Throws<PaymentAmountException>(() => payment.BeginCapture(301));
        payment.FinishCapture(700, s_now);
        payment.BeginRefund(500);
        Assert.Throws<PaymentAmountException>(() => payment.BeginRefund(201));
        payment.FailRefund(500);
        payment.BeginRefund(700);
    }

    [Fact]
    public void Whatever_becomes_of_payments_their_bookings_sum_to_zero_and_agree_with_the_amounts()
    {
        var random = new Random(7);

        for (var run = 0; run < 500; run++)
        {
            var payment = Create(random.Next(1, 100_000));
            var books = Live(payment, random);

            Assert.All(books, book => Assert.Equal(0, book.Entries.Sum(entry => entry.Amount)));
            Assert.Equal(payment.HeldAmount, Sum(books, LedgerAccount.Holds));
            Assert.Equal(-payment.CapturedAmount, Sum(books, LedgerAccount.Sales));
            Assert.Equal(payment.RefundedAmount, Sum(books, LedgerAccount.Refunds));
            Assert.Equal(payment.DisputedAmount, Sum(books, LedgerAccount.Disputes));
            Assert.InRange(payment.CapturedAmount + payment.VoidedAmount, 0, payment.AuthorizedAmount);
            Assert.InRange(payment.RefundedAmount, 0, payment.CapturedAmount);
            Assert.Equal(books.Count, books.Select(book => book.Reference).Distinct().Count());
        }
    }

    private static List<LedgerTransaction> Live(Payment payment, Random random)
    {
        payment.Authorize(s_now);
        var books = new List<LedgerTransaction> { LedgerTransaction.Authorization(payment, s_now) };

        for (var step = 0; step < 12; step++)
        {
            if (Step(payment, random, $"step-{step}") is { } book)
            {
                books.Add(book);
            }
        }

        return books;
    }

    private static LedgerTransaction? Step(Payment payment, Random random, string key)
    {
        switch (random.Next(5))
        {
            case 0 or 1 when payment.CapturableAmount > 0:
                var taken = random.NextInt64(1, payment.CapturableAmount + 1);
                payment.BeginCapture(taken);
                payment.FinishCapture(taken, s_now);
                return LedgerTransaction.Capture(payment, taken, key, s_now);
            case 2 when payment.RefundableAmount > 0:
                var given = random.NextInt64(1, payment.RefundableAmount + 1);
                payment.BeginRefund(given);
                payment.FinishRefund(given, s_now);
                return LedgerTransaction.Refund(payment, given, key, s_now);
            case 3 when payment.Dispute(random.NextInt64(0, 100_000), s_now) is > 0 and var disputed:
                return LedgerTransaction.Dispute(payment, disputed, s_now);
            case 4 when random.Next(4) == 0 && payment.Void(s_now) is > 0 and var released:
                return LedgerTransaction.Release(payment, released, s_now);
            default:
                return null;
        }
    }

    private static long Sum(List<LedgerTransaction> books, LedgerAccount account)
        => books.SelectMany(book => book.Entries).Where(entry => entry.Account == account).Sum(entry => entry.Amount);

    private static Payment Create(long amount)
        => new(
            Guid.CreateVersion7(),
            new AuthorizePayment(
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                new Money(amount, CurrencyCode.Eur),
                PaymentMethod.Card,
                null,
                s_now.AddMinutes(15)),
            "sandbox",
            s_now);
}
