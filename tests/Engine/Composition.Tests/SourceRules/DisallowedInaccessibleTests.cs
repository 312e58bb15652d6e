namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class DisallowedInaccessibleTests
{
    [Fact]
    public void Own_scalars_can_be_hidden()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            scalar Secret @inaccessible
            """);

    [Fact]
    public void A_built_in_scalar_cannot_be_hidden()
        => Composed.AssertLog(
            """
            A:2:8: error DISALLOWED_INACCESSIBLE: Boolean is built in and cannot be inaccessible.
            """,
            """
            type Query { ping: Boolean }
            scalar Boolean @inaccessible
            """);

    [Fact]
    public void An_argument_of_a_built_in_directive_cannot_be_hidden()
        => Composed.AssertLog(
            """
            A:2:17: error DISALLOWED_INACCESSIBLE: @skip(if:) is built in and cannot be inaccessible.
            """,
            """
            type Query { ping: Boolean }
            directive @skip(if: Boolean! @inaccessible) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
            """);
}
