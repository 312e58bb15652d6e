using System.ComponentModel.DataAnnotations;
using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Providers;
using EShop.Payments.Types.Errors;
using EShop.Payments.Types.References;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Identity;

namespace EShop.Payments.Types.Methods;

[MutationType]
[Authorize]
public static partial class PaymentMethodMutations
{
    /// <summary>
    /// Stores a card of the caller, whose number only the payment provider knows. The first one is the default.
    /// </summary>
    /// <param name="token">What the provider's form gave for the card.</param>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key stores nothing more.</param>
    [Error<PaymentMethodRefusedError>]
    [Error<PaymentMethodLimitError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<SavedPaymentMethod> AddPaymentMethodAsync(
        [StringLength(SavedPaymentMethod.MaxTokenLength, MinimumLength = 3)]
        [RegularExpression("^[A-Za-z][A-Za-z0-9_]{2,199}$")] string token,
        [StringLength(100, MinimumLength = 1)] string idempotencyKey,
        CurrentUser user,
        PaymentProviders providers,
        PaymentMethodStore store,
        IdempotentCalls calls,
        IPaymentMethodByIdDataLoader paymentMethodById,
        CancellationToken cancellationToken)
    {
        var provider = providers.Cards;
        var card = await DescribeAsync(provider, token, cancellationToken);
        var id = await calls.RunAsync(
            new IdempotencyKey("addPaymentMethod", user.RequiredId, idempotencyKey),
            new { token },
            stop => store.AddAsync(user.RequiredId, provider.Name, card, stop),
            cancellationToken);
        return await paymentMethodById.LoadAsync(id, cancellationToken) ?? throw new PaymentMethodRefusedException();
    }

    /// <summary>Forgets a card of the caller. When it was the default, the latest of the others becomes it.</summary>
    /// <param name="paymentMethodId">The card.</param>
    [Error<PaymentMethodNotFoundError>]
    public static async Task<User> RemovePaymentMethodAsync(
        [ID("PaymentMethod")] Guid paymentMethodId,
        CurrentUser user,
        PaymentMethodStore store,
        CancellationToken cancellationToken)
    {
        await store.RemoveAsync(user.RequiredId, paymentMethodId, cancellationToken);
        return new User(user.RequiredId);
    }

    /// <summary>Makes a card of the caller the one that is used unless another is chosen.</summary>
    /// <param name="paymentMethodId">The card.</param>
    [Error<PaymentMethodNotFoundError>]
    public static Task<SavedPaymentMethod> SetDefaultPaymentMethodAsync(
        [ID("PaymentMethod")] Guid paymentMethodId,
        CurrentUser user,
        PaymentMethodStore store,
        CancellationToken cancellationToken)
        => store.SetDefaultAsync(user.RequiredId, paymentMethodId, cancellationToken);

    private static async Task<ProviderMethod> DescribeAsync(
        IPaymentProvider provider,
        string token,
        CancellationToken cancellationToken)
    {
        try
        {
            return await provider.DescribeMethodAsync(token, cancellationToken);
        }
        catch (ProviderRefusedException)
        {
            throw new PaymentMethodRefusedException();
        }
    }
}
