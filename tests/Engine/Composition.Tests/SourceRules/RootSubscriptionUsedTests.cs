namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RootSubscriptionUsedTests
{
    [Fact]
    public void The_subscription_root_is_named_Subscription()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Subscription { paid: Boolean }
            """);

    [Fact]
    public void Another_name_of_the_subscription_root_is_reported()
        => Composed.AssertLog(
            """
            A:3:6: error ROOT_SUBSCRIPTION_USED: The subscription root type is named Events; it must be named
                Subscription.
            """,
            """
            type Query { ping: Boolean }
            schema { query: Query subscription: Events }
            type Events { paid: Boolean }
            """);

    [Fact]
    public void A_type_Subscription_without_a_root_is_reported()
        => Composed.AssertLog(
            """
            A:3:6: error ROOT_SUBSCRIPTION_USED: The type Subscription must be the subscription root type of its
                schema, but there is none.
            """,
            """
            type Query { ping: Boolean }
            schema { query: Query }
            type Subscription { paid: Boolean }
            """);
}
