namespace Cacao.Types.SchemaRules;

public class OneOfFieldsTests
{
    [Fact]
    public void Nullable_fields_without_defaults_are_accepted() =>
        SchemaAssert.Accepts("input A @oneOf { a: Int b: [Int!] }");

    [Fact]
    public void Other_fields_are_rejected() => SchemaAssert.Rejects(
        "input A @oneOf { §a: Int! §b: Int = 5 c: Int }",
        "A.a is a field of a oneOf input object and has to be nullable.",
        "A.b is a field of a oneOf input object and cannot have a default.");
}
