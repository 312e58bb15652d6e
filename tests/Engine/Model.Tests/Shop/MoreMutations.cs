namespace ModelShop;

[MutationType]
public static partial class MoreMutations
{
    /// <summary>Takes an input and returns a payload of its own.</summary>
    [Error<ProductNotFoundException>]
    public static RestockProductPayload RestockProduct(RestockProductInput input, [Service] ShopStore store) =>
        store.Products.Find(p => p.Id == input.ProductId) is { } product
            ? new RestockProductPayload(product, input.Amount)
            : throw new ProductNotFoundException(input.ProductId);

    [UseMutationConvention(Disable = true)]
    public static string Echo(string text) => text;

    public static bool Reset() => true;

    public static IReadOnlyList<Product> ListProducts(string? prefix, [Service] ShopStore store) =>
        [.. store.Products.Where(p => p.Name.StartsWith(prefix ?? "", StringComparison.Ordinal))];

    [Error<ProductNotFoundException>]
    [Error<InvalidNameError>]
    public static bool FailTwice(bool unexpected) => throw new AggregateException(
        new ProductNotFoundException(Guid.Empty),
        unexpected ? new InvalidOperationException("secret") : new InvalidNameException("x"));

    [UseMutationConvention(
        PayloadFieldName = "answer",
        PayloadTypeName = "Reply",
        InputTypeName = "Question",
        InputArgumentName = "ask")]
    public static Guid? Rename(Optional<string?> text) => text.HasValue ? Guid.Empty : null;
}
