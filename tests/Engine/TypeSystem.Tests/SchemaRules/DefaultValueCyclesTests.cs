namespace Cacao.Types.SchemaRules;

public class DefaultValueCyclesTests
{
    [Theory]
    [InlineData("input A { a: A = null b: Int = 5 }")]
    [InlineData("input A { b: B = { a: null } } input B { a: A }")]
    [InlineData("input A { b: B = { a: { b: null } } } input B { a: A }")]
    [InlineData("input A { b: B = {} } input B { x: Int = 5 }")]
    [InlineData("input A { b: [B] = [{}] } input B { x: Int = 5 a: [A] }")]
    public void Defaults_that_end_are_accepted(string sdl) => SchemaAssert.Accepts(sdl);

    [Fact]
    public void A_default_that_contains_itself_is_rejected() => SchemaAssert.Rejects(
        "input A { §a: A = {} }",
        "The default of A.a contains itself.");

    [Fact]
    public void Detours_are_rejected() => SchemaAssert.Rejects(
        "input A { §b: B = {} } input B { §c: [C] = [{}] } input C { §a: A = {} } input D { a: A = {} }",
        "The default of A.b contains itself.",
        "The default of B.c contains itself.",
        "The default of C.a contains itself.");
}
