namespace Cacao.Validation.Rules;

public class UniqueOperationNamesTests
{
    [Fact]
    public void Different_names_are_accepted() => RuleAssert.Accepts<UniqueOperationNames>(
        "query A { shop { ...C } } mutation B { remove(id: 1) } fragment C on Shop { name } fragment A on Shop { name }");

    [Fact]
    public void A_name_for_several_operations_is_rejected() => RuleAssert.Rejects<UniqueOperationNames>(
        "query §A { shop { name } } mutation §A { remove(id: 1) } subscription §A { removed }",
        "Two operations are named \"A\".",
        "Two operations are named \"A\".");
}
