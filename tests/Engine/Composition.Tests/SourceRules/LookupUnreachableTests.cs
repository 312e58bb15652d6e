namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class LookupUnreachableTests
{
    [Fact]
    public void A_lookup_below_fields_without_arguments_passes()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean lookups: Lookups! @internal }
            type Lookups @internal { order(number: ID!): Order @lookup }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_lookup_below_a_field_with_arguments_is_a_warning()
        => Composed.AssertLog(
            """
            A:2:13: warning LOOKUP_UNREACHABLE: The lookup Shop.order is never used: no path of fields without
                arguments leads to it from Query.
            """,
            """
            type Query { shop(id: ID!): Shop }
            type Shop { order(number: ID!): Order @lookup }
            type Order { number: ID! }
            """);
}
