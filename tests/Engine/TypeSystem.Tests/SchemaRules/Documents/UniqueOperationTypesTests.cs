namespace Cacao.Types.SchemaRules.Documents;

public class UniqueOperationTypesTests
{
    [Fact]
    public void Different_operations_are_accepted() => DocumentAssert.Accepts<UniqueOperationTypes>(
        "extend schema { mutation: B subscription: C }",
        "schema { query: A }");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueOperationTypes>(
        "schema { §query: A mutation: B } extend schema { §query: C }",
        null,
        "The schema has more than one query type.");

    [Theory]
    [InlineData("schema { query: A }")]
    [InlineData("type Query { a: Int }")]
    public void Operations_of_the_extended_schema_stay(string extended) => DocumentAssert.Rejects<UniqueOperationTypes>(
        "extend schema { §query: B mutation: C }",
        extended,
        "The schema has a query type already.");
}
