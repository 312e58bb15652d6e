namespace Cacao.Types.SchemaRules;

public class InterfaceCyclesTests
{
    [Fact]
    public void Hierarchies_are_accepted() => SchemaAssert.Accepts(
        "interface A { a: Int } interface B implements A { a: Int } interface C implements B & A { a: Int } type T implements A & B & C { a: Int }");

    [Fact]
    public void Interfaces_that_implement_themselves_are_rejected() => SchemaAssert.Rejects(
        "§interface A implements A { a: Int }",
        "Interface A implements itself.");

    [Fact]
    public void Interfaces_that_implement_each_other_are_rejected() => SchemaAssert.Rejects(
        "§interface A implements B { a: Int } §interface B implements A { a: Int }",
        "Interfaces A and B implement each other.",
        "Interfaces B and A implement each other.");
}
