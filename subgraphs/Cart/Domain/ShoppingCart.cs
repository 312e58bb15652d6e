using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>What somebody means to buy. Changes give a new cart with the next version.</summary>
public sealed record ShoppingCart : IVersioned
{
    /// <summary>How many pieces of one variant there can be.</summary>
    public const int MaxQuantity = 99;

    /// <summary>How many lines there can be.</summary>
    public const int MaxLines = 100;

    /// <summary>How many vouchers can be used at once.</summary>
    public const int MaxVouchers = 5;

    /// <summary>The longest note, in UTF-16 code units.</summary>
    public const int MaxNoteLength = 500;

    /// <summary>The cart's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is; null: a guest's.</summary>
    [GraphQLIgnore]
    public Guid? UserId { get; init; }

    /// <summary>The currency of its prices.</summary>
    public CurrencyCode Currency { get; init; }

    /// <summary>What is in it, in the order in which it was added.</summary>
    public IReadOnlyList<CartLine> Lines { get; init; } = [];

    /// <summary>The codes of vouchers to use, in capitals.</summary>
    public IReadOnlyList<string> VoucherCodes { get; init; } = [];

    /// <summary>What the customer wants to tell.</summary>
    public string? Note { get; init; }

    /// <summary>0 for a cart that nobody has changed, one more after each change.</summary>
    public int Version { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Puts pieces in, on top of those of the same variant.</summary>
    /// <exception cref="CartLimitException">There would be too many lines or pieces.</exception>
    public ShoppingCart Add(Guid variantId, int quantity, long? price, DateTimeOffset now)
        => Set(variantId, quantity + (Find(variantId)?.Quantity ?? 0), price, now);

    /// <summary>Sets how many pieces of a variant there are; 0 takes the line out.</summary>
    /// <exception cref="CartLimitException">There would be too many lines or pieces.</exception>
    public ShoppingCart Set(Guid variantId, int quantity, long? price, DateTimeOffset now)
    {
        if (quantity is < 0 or > MaxQuantity)
        {
            throw new CartLimitException($"There can be at most {MaxQuantity} pieces of one kind.");
        }

        var earlier = Find(variantId);

        if (quantity == 0)
        {
            return this with { Lines = [.. Lines.Where(line => line.VariantId != variantId)] };
        }

        var changed = new CartLine(variantId, quantity, price, earlier?.AddedAt ?? now);

        if (earlier is not null)
        {
            return this with { Lines = [.. Lines.Select(line => line == earlier ? changed : line)] };
        }

        return Lines.Count < MaxLines
            ? this with { Lines = [.. Lines, changed] }
            : throw new CartLimitException($"There can be at most {MaxLines} kinds of things.");
    }

    /// <summary>Uses a voucher too.</summary>
    /// <exception cref="CartLimitException">There would be too many vouchers.</exception>
    public ShoppingCart WithVoucher(string code)
    {
        if (VoucherCodes.Contains(code))
        {
            return this;
        }

        return VoucherCodes.Count < MaxVouchers
            ? this with { VoucherCodes = [.. VoucherCodes, code] }
            : throw new CartLimitException($"There can be at most {MaxVouchers} vouchers.");
    }

    /// <summary>Uses a voucher no longer.</summary>
    public ShoppingCart WithoutVoucher(string code)
        => this with { VoucherCodes = [.. VoucherCodes.Where(other => other != code)] };

    /// <summary>
    /// Takes over what a guest put into another cart: lines that are missing here are added; of a variant in both, the
    /// larger number counts, because somebody who filled a cart twice did not mean to buy twice. Vouchers are united.
    /// </summary>
    /// <param name="guest">The guest's cart.</param>
    /// <param name="changes">What is different now.</param>
    public ShoppingCart Merge(ShoppingCart guest, out IReadOnlyList<CartMergeChange> changes)
    {
        var merged = this;
        var told = new List<CartMergeChange>();

        foreach (var line in guest.Lines)
        {
            var here = merged.Find(line.VariantId)?.Quantity ?? 0;

            if (line.Quantity > here && (here > 0 || merged.Lines.Count < MaxLines))
            {
                merged = merged.Set(line.VariantId, line.Quantity, line.SeenPrice, line.AddedAt);
                told.Add(new CartMergeChange(line.VariantId, here, line.Quantity));
            }
        }

        changes = told;
        return merged with
        {
            VoucherCodes = [.. merged.VoucherCodes.Union(guest.VoucherCodes).Take(MaxVouchers)],
            Note = merged.Note ?? guest.Note
        };
    }

    private CartLine? Find(Guid variantId) => Lines.FirstOrDefault(line => line.VariantId == variantId);
}
