namespace Cacao.Validation.Rules;

public class KnownArgumentNamesTests
{
    [Fact]
    public void Arguments_that_exist_are_accepted() => RuleAssert.Accepts<KnownArgumentNames>(
        "{ product(id: 1) { name(lang: \"de\") @many(tag: \"x\") @unheard(a: 1) } unheard(a: 1) __type(name: \"A\") { name } }");

    [Fact]
    public void Others_are_rejected() => RuleAssert.Rejects<KnownArgumentNames>(
        "{ product(id: 1, §other: 2) { name(§language: \"de\") @skip(if: true, §iff: 1) } products(§frist: 3, §zzz: { first: 1 }) { id } }",
        "Field \"Query.product\" has no argument \"other\".",
        "Field \"Product.name\" has no argument \"language\".",
        "Directive \"@skip\" has no argument \"iff\". Did you mean \"if\"?",
        "Field \"Query.products\" has no argument \"frist\".",
        "Field \"Query.products\" has no argument \"zzz\".");
}
