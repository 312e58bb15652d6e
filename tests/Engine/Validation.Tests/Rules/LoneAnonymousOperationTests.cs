namespace Cacao.Validation.Rules;

public class LoneAnonymousOperationTests
{
    [Fact]
    public void One_operation_without_a_name_is_accepted() =>
        RuleAssert.Accepts<LoneAnonymousOperation>("{ shop { ...F } } fragment F on Shop { name }");

    [Fact]
    public void Several_operations_with_names_are_accepted() =>
        RuleAssert.Accepts<LoneAnonymousOperation>("query A { shop { name } } query B { shop { name } }");

    [Fact]
    public void Next_to_another_operation_it_is_rejected() => RuleAssert.Rejects<LoneAnonymousOperation>(
        "§{ shop { name } } query A { shop { name } } §mutation { remove(id: 1) }",
        "An operation without a name has to be the only one of its document.",
        "An operation without a name has to be the only one of its document.");
}
