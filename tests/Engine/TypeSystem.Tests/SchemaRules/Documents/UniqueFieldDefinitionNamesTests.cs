namespace Cacao.Types.SchemaRules.Documents;

public class UniqueFieldDefinitionNamesTests
{
    [Fact]
    public void Different_fields_are_accepted() => DocumentAssert.Accepts<UniqueFieldDefinitionNames>(
        "type A { a: Int } extend type A { b: Int } input I { a: Int } interface C { a: Int }",
        "type B { a: Int }");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueFieldDefinitionNames>(
        "type A { §a: Int §a: Int } input I { §a: Int } extend input I { §a: Int } extend interface B { §a: Int }",
        "interface B { a: Int }",
        "Field A.a is defined more than once.",
        "Field I.a is defined more than once.",
        "Field B.a is there already and cannot be added.");
}
