namespace ModelShop.Items;

public sealed record KeysInput(
    [ID<Brand>] Guid Brand,
    [ID] Guid? Any,
    [property: GraphQLType("ID!")] Guid Code)
{
    public override string ToString() => $"{Brand} {Any} {Code}";
}
