namespace Cacao.Types.SchemaRules;

public class DefaultValuesTests
{
    [Theory]
    [InlineData("Int = 5")]
    [InlineData("Int = null")]
    [InlineData("[Int] = 5")]
    [InlineData("[[Int!]] = [1, [2]]")]
    [InlineData("E = V")]
    [InlineData("I = { a: 1 }")]
    [InlineData("O = { a: 1 }")]
    [InlineData("Anything = { a: [1, X] }")]
    public void Values_of_the_type_are_accepted(string input) => SchemaAssert.Accepts(
        $"type T {{ f(x: {input}): Int }} enum E {{ V }} input I {{ a: Int! b: Int }} input O @oneOf {{ a: Int b: Int }} scalar Anything");

    [Theory]
    [InlineData("Int! = null", "null is no value of type Int!.")]
    [InlineData("[Int!] = [1, null]", "null is no value of type Int!.")]
    [InlineData("Int = [1]", "Int cannot represent non-integer value: [1]")]
    [InlineData("E = W", "E has no value W.")]
    [InlineData("E = \"V\"", "\"V\" is no value of type E.")]
    [InlineData("I = { b: 1 }", "I.a is missing.")]
    [InlineData("I = { a: 1, c: 1 }", "I has no field c.")]
    [InlineData("I = { a: 1, a: 2 }", "I.a is given more than once.")]
    [InlineData("I = 5", "5 is no value of type I.")]
    [InlineData("O = { a: 1, b: 2 }", "Exactly one field of O has to be given, and not as null.")]
    [InlineData("O = { a: null }", "Exactly one field of O has to be given, and not as null.")]
    public void Other_values_are_rejected(string input, string problem) => SchemaAssert.Rejects(
        $"type T {{ f(§x: {input}): Int }} enum E {{ V }} input I {{ a: Int! b: Int }} input O @oneOf {{ a: Int b: Int }}",
        $"The default of T.f(x:) is not valid: {problem}");

    [Fact]
    public void Input_fields_and_arguments_of_directives_are_checked() => SchemaAssert.Rejects(
        "input A { §a: Int = \"x\" } directive @d(§a: Int = true) on FIELD",
        "The default of A.a is not valid: Int cannot represent non-integer value: \"x\"",
        "The default of @d(a:) is not valid: Int cannot represent non-integer value: true");
}
