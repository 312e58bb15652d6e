using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Cart.Types.Errors;
using EShop.ServiceDefaults.GraphQL;

namespace EShop.Cart.Types.Promotions;

[MutationType]
[Authorize(Policy = CartScopes.WritePromotions)]
public static partial class PromotionMutations
{
    /// <summary>Adds a promotion or voucher, which holds once it is activated.</summary>
    /// <param name="terms">What it gives, to whom and when.</param>
    [Error<InvalidPromotionError>]
    [Error<VoucherCodeTakenError>]
    public static Task<Promotion> CreatePromotionAsync(
        PromotionInput terms,
        PromotionEditing promotions,
        CancellationToken cancellationToken)
        => promotions.CreateAsync(terms.ToTerms(), cancellationToken);

    /// <summary>Gives a promotion other terms. Carts follow at once; quotes keep what they promised.</summary>
    /// <param name="id">The promotion.</param>
    /// <param name="version">The version of the promotion that the edit was made from.</param>
    /// <param name="terms">All of its terms from now on.</param>
    [Error<PromotionNotFoundError>]
    [Error<InvalidPromotionError>]
    [Error<VoucherCodeTakenError>]
    [Error<StaleVersionError>]
    public static Task<Promotion> UpdatePromotionAsync(
        [ID<Promotion>] Guid id,
        int version,
        PromotionInput terms,
        PromotionEditing promotions,
        CancellationToken cancellationToken)
        => promotions.EditAsync(id, promotion => promotion.Change(terms.ToTerms(), version), cancellationToken);

    /// <summary>Lets a promotion hold within its dates.</summary>
    /// <param name="id">The promotion.</param>
    /// <param name="version">The version of the promotion that the edit was made from.</param>
    [Error<PromotionNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Promotion> ActivatePromotionAsync(
        [ID<Promotion>] Guid id,
        int version,
        PromotionEditing promotions,
        CancellationToken cancellationToken)
        => promotions.EditAsync(id, promotion => promotion.Activate(true, version), cancellationToken);

    /// <summary>Lets a promotion hold no longer, whatever its dates; quotes keep what they promised.</summary>
    /// <param name="id">The promotion.</param>
    /// <param name="version">The version of the promotion that the edit was made from.</param>
    [Error<PromotionNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Promotion> DeactivatePromotionAsync(
        [ID<Promotion>] Guid id,
        int version,
        PromotionEditing promotions,
        CancellationToken cancellationToken)
        => promotions.EditAsync(id, promotion => promotion.Activate(false, version), cancellationToken);
}
