using System.Security.Claims;

namespace Cacao.Federation.Execution.Tests;

/// <summary>What callers may not have is not fetched, and the rest is.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private const string Directives = """
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE
        directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE

        """;

    private const string Orders = Directives + """
        type Query {
          order: Order
          open: [Order!]!
          shop: String
        }

        type Order @key(fields: "id") @authenticated {
          id: ID!
          total: Int!
          customer: Customer @requiresScopes(scopes: [["customers:read"], ["support", "customers:some"]])
          code: String! @shareable @requiresScopes(scopes: [["codes:read"]])
        }

        type Customer @key(fields: "id") {
          id: ID! @requiresScopes(scopes: [["never"]])
        }
        """;

    private const string Customers = Directives + """
        type Query {
          customer(id: ID!): Customer @lookup @internal
        }

        type Customer @key(fields: "id") {
          id: ID!
          name: String
        }
        """;

    private readonly TestSource _orders = new();
    private readonly TestSource _customers = new();
    private TestGateway _gateway = null!;

    public async Task InitializeAsync() =>
        _gateway = await TestGateway.ComposeAsync(("orders", Orders, _orders), ("customers", Customers, _customers));

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_what_needs_an_authenticated_caller_and_it_is_not_fetched()
    {
        _orders.Answer("""{"data":{"shop":"Main"}}""");

        Assert.Equal(
            """{"errors":[{"message":"This needs an authenticated caller.","locations":[{"line":1,"column":8}],"path":["order"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"shop":"Main","order":null}}""",
            await _gateway.ExecuteAsync("{ shop order { total customer { name } } }"));
        Assert.Equal("""{"query":"query Operation_1{shop}","variables":{}}""", Assert.Single(_orders.Requests));
        Assert.Empty(_customers.Requests);
    }

    [Fact]
    public async Task A_request_for_denied_fields_only_asks_nobody()
    {
        Assert.Equal(
            """{"errors":[{"message":"This needs an authenticated caller.","locations":[{"line":1,"column":3}],"path":["open"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":null}""",
            await _gateway.ExecuteAsync("{ open { total } }"));
        Assert.Empty(_orders.Requests);
    }

    [Theory]
    [InlineData("customers:read")]
    [InlineData("other support customers:some")]
    public async Task A_caller_with_one_of_the_sets_of_scopes_gets_the_field(string scopes)
    {
        _orders.Answer("""{"data":{"order":{"total":3,"customer":{"id":"7"}}}}""");
        _customers.Answer("""{"data":{"customer":{"name":"Ada"}}}""");

        Assert.Equal(
            """{"data":{"order":{"total":3,"customer":{"name":"Ada"}}}}""",
            await _gateway.ExecuteAsync("{ order { total customer { name } } }", user: User(scopes)));
    }

    [Fact]
    public async Task A_caller_with_half_a_set_does_not()
    {
        _orders.Answer("""{"data":{"order":{"total":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":17}],"path":["order","customer"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"order":{"total":3,"customer":null}}}""",
            await _gateway.ExecuteAsync("{ order { total customer { name } } }", user: User("support")));
        Assert.Equal("""{"query":"query Operation_1{order{total}}","variables":{}}""", Assert.Single(_orders.Requests));
    }

    [Fact]
    public async Task A_denied_field_that_cannot_be_null_takes_its_object_along()
    {
        _orders.Answer("""{"data":{"order":{"total":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":17}],"path":["order","code"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"order":null}}""",
            await _gateway.ExecuteAsync("{ order { total code } }", user: User("customers:read")));
    }

    [Fact]
    public async Task A_key_that_the_caller_may_not_have_still_joins()
    {
        _orders.Answer("""{"data":{"order":{"customer":{"id":"7"}}}}""");
        _customers.Answer("""{"data":{"customer":{"name":"Ada"}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":28}],"path":["order","customer","id"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"order":{"customer":null}}}""",
            await _gateway.ExecuteAsync("{ order { customer { name  id } } }", user: User("customers:read")));
        Assert.Equal("""{"id":"7"}""", _customers.VariablesOf(0));
    }

    [Fact]
    public async Task Callers_with_other_rights_do_not_share_a_plan()
    {
        const string Query = "{ order { total code } }";
        _orders.Answer("""{"data":{"order":{"total":3}}}""").Answer("""{"data":{"order":{"total":3,"code":"x"}}}""");

        Assert.Contains("AUTH_NOT_AUTHORIZED", await _gateway.ExecuteAsync(Query, user: User("")));
        Assert.Equal("""{"data":{"order":{"total":3,"code":"x"}}}""", await _gateway.ExecuteAsync(Query, user: User("codes:read")));
    }

    private static ClaimsPrincipal User(string scopes) =>
        new(new ClaimsIdentity([new Claim("sub", "1"), new Claim("scope", scopes)], authenticationType: "test"));
}
