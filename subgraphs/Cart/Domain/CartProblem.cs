namespace EShop.Cart.Domain;

/// <summary>Something that a customer should know, or change, before buying.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="VariantId">The variant it is about.</param>
/// <param name="VoucherCode">The voucher it is about.</param>
/// <param name="Available">How many pieces there are, when there are too few.</param>
public sealed record CartProblem(
    CartProblemKind Kind,
    Guid? VariantId = null,
    string? VoucherCode = null,
    int? Available = null);
