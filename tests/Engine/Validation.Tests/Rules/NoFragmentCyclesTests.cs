namespace Cacao.Validation.Rules;

public class NoFragmentCyclesTests
{
    [Fact]
    public void Fragments_may_be_used_often() => RuleAssert.Accepts<NoFragmentCycles>(
        "fragment A on Product { ...B ...C parent { ...B } } fragment B on Product { ...C } fragment C on Product { id ...Unheard }");

    [Fact]
    public void A_fragment_in_itself_is_rejected() => RuleAssert.Rejects<NoFragmentCycles>(
        "fragment A on Product { parent { §...A } }",
        "Fragment \"A\" contains itself.");

    [Fact]
    public void Detours_are_rejected() => RuleAssert.Rejects<NoFragmentCycles>(
        "fragment A on Product { §...B } fragment B on Product { §...C } fragment C on Product { §...A §...B }",
        "Fragment \"A\" contains itself by way of \"B\", \"C\".",
        "Fragment \"B\" contains itself by way of \"C\".");

    [Fact]
    public void A_long_cycle_does_not_exhaust_the_stack_nor_fill_the_message()
    {
        var fragments = Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Product {{ ...F{(i + 1) % 20_000} }}");
        var document = Cacao.Language.Utf8GraphQLParser.Parse(string.Join(' ', fragments));
        var options = new ValidationOptions { Rules = [static () => new NoFragmentCycles()] };
        var error = Assert.Single(DocumentValidator.Validate(ShopSchema.Instance, document, options).Errors);
        Assert.EndsWith("\"F10\", ….", error.Message);
        Assert.Equal(101, error.Locations.Count);
    }
}
