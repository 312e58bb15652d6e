namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class InvalidShareableUsageTests
{
    [Fact]
    public void A_field_of_an_object_is_shared()
        => Composed.AssertValid(
            """
            type Query @shareable { rate: Float }
            """,
            """
            type Query { rate: Float @shareable }
            """);

    [Fact]
    public void A_field_of_an_interface_is_not_shared()
        => Composed.AssertLog(
            """
            A:2:18: error INVALID_SHAREABLE_USAGE: Item.name is the field of an interface, which cannot be shareable.
                Mark the fields that implement it.
            """,
            """
            type Query { ping: Boolean }
            interface Item { name: String @shareable }
            """);

    [Fact]
    public void A_subscription_is_not_shared()
        => Composed.AssertLog(
            """
            A:2:21: error INVALID_SHAREABLE_USAGE: Subscription.paid is a subscription, whose events come from one
                schema; it cannot be shareable.
            """,
            """
            type Query { ping: Boolean }
            type Subscription { paid: Boolean @shareable }
            """);

    [Fact]
    public void A_subscription_root_is_not_shared()
        => Composed.AssertLog(
            """
            A:2:32: error INVALID_SHAREABLE_USAGE: Subscription.paid is a subscription, whose events come from one
                schema; it cannot be shareable.
            """,
            """
            type Query { ping: Boolean }
            type Subscription @shareable { paid: Boolean }
            """);
}
