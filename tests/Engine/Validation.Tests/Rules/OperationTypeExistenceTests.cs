namespace Cacao.Validation.Rules;

public class OperationTypeExistenceTests
{
    [Fact]
    public void Kinds_of_operations_that_the_schema_has_are_accepted() => RuleAssert.Accepts<OperationTypeExistence>(
        "query A { shop { name } } mutation B { remove(id: 1) } subscription C { removed }");

    [Fact]
    public void Other_kinds_are_rejected() => RuleAssert.Rejects<OperationTypeExistence>(
        "query A { name } §mutation B { name } §subscription C { name }",
        ShopSchema.QueriesOnly,
        null,
        "The schema does not support mutation operations.",
        "The schema does not support subscription operations.");
}
