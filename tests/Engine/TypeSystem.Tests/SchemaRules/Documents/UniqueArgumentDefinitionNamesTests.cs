namespace Cacao.Types.SchemaRules.Documents;

public class UniqueArgumentDefinitionNamesTests
{
    [Fact]
    public void Different_arguments_are_accepted() => DocumentAssert.Accepts<UniqueArgumentDefinitionNames>(
        "type A { a(x: Int, y: Int): Int b(x: Int): Int } directive @d(x: Int, y: Int) on FIELD");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueArgumentDefinitionNames>(
        "interface A { a(§x: Int, §x: Int, §x: Int): Int } directive @d(§y: Int, §y: Int) on FIELD",
        null,
        "Argument A.a(x:) is defined more than once.",
        "Argument @d(y:) is defined more than once.");
}
