namespace Cacao.Types.SchemaRules.Documents;

public class KnownTypeNamesTests
{
    [Fact]
    public void Types_of_the_document_the_extended_one_and_the_specification_are_accepted() =>
        DocumentAssert.Accepts<KnownTypeNames>(
            "type A implements B { a(x: [C!]!): String b: __Type c: ID } schema { query: A } directive @d(x: Float) on FIELD",
            "interface B input C");

    [Fact]
    public void Others_are_rejected() => DocumentAssert.Rejects<KnownTypeNames>(
        "type A implements §B { a(x: [§C!]!): §D } union U = §E input I { f: §F } extend schema { mutation: §G } directive @d(x: §DateTime) on FIELD schema { query: §H }",
        null,
        "There is no type B.",
        "There is no type C.",
        "There is no type D.",
        "There is no type E.",
        "There is no type F.",
        "There is no type G.",
        "There is no type DateTime.",
        "There is no type H.");
}
