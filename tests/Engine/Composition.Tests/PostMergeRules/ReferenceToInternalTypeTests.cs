namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class ReferenceToInternalTypeTests
{
    [Fact]
    public void An_internal_field_has_an_internal_type()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            extend type Query { lookups: Lookups @internal }
            type Lookups @internal { ping: Int }
            """);

    [Fact]
    public void A_field_of_an_internal_type_is_reported()
        => Composed.AssertLog(
            """
            A:2:21: error REFERENCE_TO_INTERNAL_TYPE: Query.lookups has the type Lookups, which is internal. Mark the
                field as @internal too.
            """,
            """
            type Query { ping: Boolean }
            extend type Query { lookups: Lookups }
            type Lookups @internal { ping: Int }
            """);
}
