using EShop.Contracts.Quotes;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.ServiceDefaults.Idempotency;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Orders.Checkout;

/// <summary>
/// Makes orders of quotes. The order, its saga, its timeline and what is published are stored in one transaction; the
/// quote's id is the order's key, so that of all who come with a quote one gets an order.
/// </summary>
public sealed class OrderCheckout(
    OrdersContext db,
    OrderDesk desk,
    IdempotentCalls calls,
    QuoteSigner signer,
    IOrderNumbers numbers,
    TimeProvider clock)
{
    private const int MaxNumbers = 5;
    private const string PrimaryKey = "pk_orders";
    private const string NumberIndex = "ix_orders_number";

    /// <summary>Places an order, or returns the one that was placed by the same call before.</summary>
    /// <returns>The order's id.</returns>
    /// <exception cref="QuoteInvalidException">The shop did not make the quote, or not for this user.</exception>
    /// <exception cref="QuoteExpiredException">The quote holds no longer.</exception>
    /// <exception cref="QuoteAlreadyUsedException">There is an order of the quote.</exception>
    /// <exception cref="OrderPaymentMethodException">A card was named for cash.</exception>
    public Task<Guid> PlaceAsync(
        Guid userId,
        string quoteToken,
        OrderPaymentMethod paymentMethod,
        Guid? paymentMethodId,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => calls.RunAsync(
            new IdempotencyKey("placeOrder", userId, idempotencyKey),
            new { quoteToken, paymentMethod, paymentMethodId },
            async token =>
            {
                var quote = Read(quoteToken, userId);

                if (paymentMethod == OrderPaymentMethod.CashOnDelivery && paymentMethodId is not null)
                {
                    throw new OrderPaymentMethodException();
                }

                await StoreAsync(quote, paymentMethod, paymentMethodId, token);
                return quote.QuoteId;
            },
            cancellationToken);

    private Quote Read(string token, Guid userId)
    {
        if (signer.Read(token) is not { } quote || quote.UserId != userId)
        {
            throw new QuoteInvalidException();
        }

        return clock.GetUtcNow() < quote.ExpiresAt ? quote : throw new QuoteExpiredException(quote.ExpiresAt);
    }

    // A save that fails goes back to where it began, not further, so that another number can be tried.
    private async Task StoreAsync(
        Quote quote,
        OrderPaymentMethod paymentMethod,
        Guid? paymentMethodId,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.Orders.Add(new Order(quote, numbers.Next(), paymentMethod, paymentMethodId, clock.GetUtcNow()));

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateException exception) when (IsTaken(exception, PrimaryKey))
            {
                throw new QuoteAlreadyUsedException(quote.QuoteId);
            }
            catch (DbUpdateException exception) when (IsTaken(exception, NumberIndex) && attempt < MaxNumbers)
            {
                db.ChangeTracker.Clear();
            }
        }

        await desk.StoreAsync(db.Orders.Local.Single(order => order.Id == quote.QuoteId), cancellationToken);
    }

    private static bool IsTaken(DbUpdateException exception, string constraint)
        => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
            && violation.ConstraintName == constraint;
}
