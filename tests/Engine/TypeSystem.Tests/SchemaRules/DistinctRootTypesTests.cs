namespace Cacao.Types.SchemaRules;

public class DistinctRootTypesTests
{
    [Fact]
    public void Different_root_types_are_accepted() => SchemaAssert.Accepts(
        "schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }");

    [Fact]
    public void One_type_for_two_kinds_of_operations_is_rejected() => SchemaAssert.Rejects(
        "schema { query: Query mutation: Query } §type Query { a: Int }",
        "Type Query is the root of more than one kind of operation.");
}
