namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class ReferenceToInaccessibleTypeTests
{
    [Fact]
    public void A_hidden_field_has_a_hidden_type()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            extend type Query { audit: Audit @inaccessible }
            type Audit @inaccessible { by: ID }
            """);

    [Fact]
    public void A_visible_field_of_a_hidden_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error REFERENCE_TO_INACCESSIBLE_TYPE: Query.audit is visible to clients, but its type Audit is
                inaccessible.
            """,
            """
            type Query { audit: [Audit!] }
            type Audit { by: ID }
            """,
            """
            type Query { b: Int }
            type Audit @inaccessible @shareable { at: Int }
            """);

    [Fact]
    public void A_visible_argument_of_a_hidden_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:21: error REFERENCE_TO_INACCESSIBLE_TYPE: Query.audits(by:) is visible to clients, but its type By is
                inaccessible.
            """,
            """
            type Query { audits(by: By): Int }
            input By @inaccessible { id: ID }
            """);

    [Fact]
    public void A_visible_input_field_of_a_hidden_type_is_reported()
        => Composed.AssertLog(
            """
            A:2:19: error REFERENCE_TO_INACCESSIBLE_TYPE: By.state is visible to clients, but its type State is
                inaccessible.
            """,
            """
            type Query { audits(by: By): Int }
            input By { id: ID state: State }
            enum State @inaccessible { OPEN }
            """);
}
