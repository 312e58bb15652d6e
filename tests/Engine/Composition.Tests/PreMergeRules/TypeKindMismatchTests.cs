namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class TypeKindMismatchTests
{
    [Fact]
    public void One_name_is_one_kind()
        => Composed.AssertValid(
            """
            type Query { a: Money }
            scalar Money
            """,
            """
            type Query { b: Money }
            scalar Money
            """);

    [Fact]
    public void One_name_of_two_kinds_is_reported()
        => Composed.AssertLog(
            """
            A:2:8: error TYPE_KIND_MISMATCH: Money is of different kinds: Scalar in "A", Object in "B".
            """,
            """
            type Query { a: Money }
            scalar Money
            """,
            """
            type Query { ping: Boolean }
            type Money { amount: Int }
            """);

    [Fact]
    public void An_internal_type_collides_with_nothing()
        => Composed.AssertValid(
            """
            type Query { a: Money }
            scalar Money
            """,
            """
            type Query { b: Int @internal c: Money @internal }
            type Money @internal { amount: Int }
            """);
}
