namespace Cacao.Types.SchemaRules.Documents;

public class LoneSchemaDefinitionTests
{
    [Fact]
    public void One_definition_is_accepted() =>
        DocumentAssert.Accepts<LoneSchemaDefinition>("schema { query: A } extend schema { mutation: B } type A", "type Foo");

    [Fact]
    public void Several_are_rejected() => DocumentAssert.Rejects<LoneSchemaDefinition>(
        "schema { query: A } §schema { mutation: B } §schema { subscription: C }",
        null,
        "A schema is defined only once.",
        "A schema is defined only once.");

    [Theory]
    [InlineData("schema { query: A }")]
    [InlineData("type Query { a: Int }")]
    public void A_schema_that_is_extended_is_not_defined_again(string extended) =>
        DocumentAssert.Rejects<LoneSchemaDefinition>("§schema { mutation: B }", extended, "A schema is defined only once.");
}
