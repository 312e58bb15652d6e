namespace Cacao.Validation.Rules;

public class UniqueInputFieldNamesTests
{
    [Fact]
    public void Different_fields_are_accepted() => RuleAssert.Accepts<UniqueInputFieldNames>(
        "{ products(filter: { name: \"a\", nested: { name: \"b\", tags: [] } }) { id } any(value: [{ a: 1 }, { a: 1 }]) }");

    [Fact]
    public void Repeated_ones_are_rejected() => RuleAssert.Rejects<UniqueInputFieldNames>(
        "query ($a: ProductFilter = { §min: 1, §min: 2 }) { products(filter: { §name: \"a\", §name: \"b\", §name: \"c\" }) { id } any(value: [{ §a: 1, §a: 2 }]) }",
        "Input field \"min\" is given more than once.",
        "Input field \"name\" is given more than once.",
        "Input field \"name\" is given more than once.",
        "Input field \"a\" is given more than once.");
}
