namespace Cacao.Validation.Rules;

public class DeferStreamDirectiveLabelTests
{
    [Fact]
    public void Different_labels_and_none_are_accepted() => RuleAssert.Accepts<DeferStreamDirectiveLabel>(
        "{ ... @defer(label: \"a\") { shop { name } } ... @defer { shop { name } } products @stream(label: \"b\") { id @many(tag: \"a\") } ... @defer(label: null) { shop { name } } }");

    [Fact]
    public void Repeated_labels_are_rejected() => RuleAssert.Rejects<DeferStreamDirectiveLabel>(
        "{ ... §@defer(label: \"a\") { shop { name } } products §@stream(label: \"a\") { id } }",
        "Label \"a\" is used twice.");

    [Fact]
    public void Variables_are_rejected() => RuleAssert.Rejects<DeferStreamDirectiveLabel>(
        "query ($l: String) { ... §@defer(label: $l) { shop { name } } }",
        "The label of \"@defer\" has to be a string, not a variable.");
}
