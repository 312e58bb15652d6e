namespace Cacao.Types.SchemaRules;

public class InterfaceImplementationsTests
{
    [Theory]
    [InlineData("interface A { a: Int } type T implements A { a: Int! b: Int }")]
    [InlineData("interface A { a: A } type T implements A { a: T }")]
    [InlineData("interface A { a: U } union U = T type T implements A { a: T }")]
    [InlineData("interface A { a: [A] } type T implements A { a: [T!]! }")]
    [InlineData("interface A { a: B } interface B { b: Int } interface C implements B { b: Int } type T implements A { a: C }")]
    [InlineData("interface A { a(x: Int): Int } type T implements A { a(x: Int, y: Int, z: Int! = 5): Int }")]
    [InlineData("interface A { a: Int @deprecated } type T implements A { a: Int @deprecated }")]
    public void Fields_of_the_same_or_narrower_types_are_accepted(string sdl) => SchemaAssert.Accepts(sdl);

    [Fact]
    public void Missing_fields_and_interfaces_are_rejected() => SchemaAssert.Rejects(
        "interface A { a: Int } interface B implements A { a: Int b: Int } §type T implements B { b: Int }",
        "Type T has to implement A, because B does.",
        "Type T lacks the field of B.a.");

    [Theory]
    [InlineData("Int!", "Int")]
    [InlineData("[Int]", "Int")]
    [InlineData("Int", "[Int]")]
    [InlineData("[Int!]", "[Int]")]
    [InlineData("Int", "String")]
    [InlineData("T", "A")]
    [InlineData("T", "U")]
    [InlineData("U", "S")]
    public void Wider_and_other_types_are_rejected(string required, string actual) => SchemaAssert.Rejects(
        $"interface A {{ a: {required} }} type S {{ s: Int }} union U = T type T implements A {{ §a: {actual} }}",
        $"T.a is of type {actual}, which is no {required} as A.a demands.");

    [Fact]
    public void Arguments_have_to_be_there_with_equal_types() => SchemaAssert.Rejects(
        "interface A { a(x: Int, y: Int): Int } type T implements A { §a(§x: Int!): Int }",
        "T.a(x:) is of type Int!, but A.a(x:) is not.",
        "T.a lacks the argument of A.a(y:).");

    [Fact]
    public void Further_arguments_must_not_be_required() => SchemaAssert.Rejects(
        "interface A { a: Int } type T implements A { §a(x: Int!): Int }",
        "T.a(x:) is required, but A.a has no such argument.");

    [Fact]
    public void An_implementation_is_not_deprecated_alone() => SchemaAssert.Rejects(
        "interface A { a: Int } type T implements A { §a: Int @deprecated }",
        "T.a is deprecated, but A.a is not.");
}
