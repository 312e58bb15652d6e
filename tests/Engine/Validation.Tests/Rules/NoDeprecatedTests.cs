namespace Cacao.Validation.Rules;

public class NoDeprecatedTests
{
    [Fact]
    public void What_is_not_deprecated_is_accepted() => RuleAssert.Accepts<NoDeprecated>(
        "{ products(first: 1, sort: NAME, filter: { required: true }) { name @many(tag: \"x\") } unheard(a: OLD) }");

    [Fact]
    public void What_is_deprecated_is_rejected() => RuleAssert.Rejects<NoDeprecated>(
        "{ products(§old: 1, sort: §OLD, filter: { required: true, §old: 1 }) { §title @many(tag: \"x\", §old: 1) } }",
        "The argument \"old\" of field Query.products is deprecated. Use first.",
        "The enum value Sort.OLD is deprecated. Use NAME.",
        "The input field ProductFilter.old is deprecated. Use min.",
        "The field Product.title is deprecated. Use name.",
        "The argument \"old\" of directive @many is deprecated. Use tag.");
}
