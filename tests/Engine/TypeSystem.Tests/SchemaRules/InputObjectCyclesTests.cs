namespace Cacao.Types.SchemaRules;

public class InputObjectCyclesTests
{
    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A { b: B! } input B { a: A }")]
    public void Cycles_that_can_end_are_accepted(string sdl) => SchemaAssert.Accepts(sdl);

    [Fact]
    public void Cycles_that_cannot_are_rejected_once() => SchemaAssert.Rejects(
        "input A { x: Int §b: B! } input B { c: C! } input C { a: A! d: D! } input D { §self: D! }",
        "No value can be given for A.b.c.a: it demands itself.",
        "No value can be given for D.self: it demands itself.");
}
