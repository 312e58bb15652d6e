namespace Cacao.Federation.Planning.Tests;

/// <summary>What asks the same at several places is one request, as long as no answer comes later for it.</summary>
public sealed class RequestFusionTests
{
    private const string Reviews = """
        type Query @source__type(schema: "shop") @source__type(schema: "reviews") {
          top: [Product!] @source__field(schema: "shop")
          latest: [Review!] @source__field(schema: "reviews")
        }

        type Mutation @source__type(schema: "shop") {
          first: Product @source__field(schema: "shop")
          second: Product @source__field(schema: "shop")
        }

        type Product
          @source__type(schema: "shop")
          @source__type(schema: "reviews")
          @source__type(schema: "stock")
          @source__lookup(schema: "shop", field: "productById", arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__lookup(schema: "reviews", field: "product", arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__lookup(schema: "stock", field: "product", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
          id: ID! @source__field(schema: "shop") @source__field(schema: "reviews") @source__field(schema: "stock")
          name: String! @source__field(schema: "shop")
          reviews: [Review!] @source__field(schema: "reviews")
          stock: Int @source__field(schema: "stock")
        }

        type Review @source__type(schema: "reviews") {
          text: String @source__field(schema: "reviews")
          product: Product @source__field(schema: "reviews")
        }
        """;

    [Fact]
    public void Equal_lookups_at_several_places_are_one_request()
    {
        var plan = Planned.Text(Reviews, "{ a: top { stock } b: top { stock } latest { product { stock } } }");

        Assert.Equal(
            """
            1 shop
              query Operation_1{b:top{id}a:top{id}}
            2 reviews
              query Operation_2{latest{product{id}}}
            3 stock at $.a, $.b, $.latest.product<Product> after 1, 2
              query Operation_3($id:ID!){product(id:$id){stock}}

            """,
            plan);
    }

    [Fact]
    public void A_request_may_wait_for_a_later_round_when_the_last_answer_does_not()
    {
        var plan = Planned.Text(Reviews, "{ top { stock reviews { product { stock name } } } }");

        Assert.Equal(
            """
            1 shop
              query Operation_1{top{id}}
            2 reviews at $.top<Product> after 1
              query Operation_2($id:ID!){product(id:$id){reviews{product{id}}}}
            3 stock at $.top, $.top.reviews.product<Product> after 1, 2
              query Operation_3($id:ID!){product(id:$id){stock}}
            4 shop at $.top.reviews.product<Product> after 2
              query Operation_4($id:ID!){productById(id:$id){name}}

            """,
            plan);
    }

    [Fact]
    public void Lookups_that_differ_stay_apart()
    {
        var plan = Planned.Operation(Reviews, "{ a: top { stock } b: top { s: stock } }");

        Assert.Equal(["$.a", "$.b"], plan.Requests.Skip(1).Select(r => Assert.Single(r.Targets).Location.ToString()));
    }

    [Fact]
    public void Places_under_different_conditions_stay_apart()
    {
        var plan = Planned.Operation(
            Reviews,
            "query ($a: Boolean!) { a: top @include(if: $a) { id stock } b: top { id stock } c: top @include(if: $a) { stock } }");

        Assert.Equal([["$.a", "$.c"], ["$.b"]], plan.Requests.Skip(1).Select(r => r.Targets.Select(t => t.Location.ToString())));
        Assert.Equal([false, true], plan.Requests.Skip(1).Select(r => r.Condition.Holds(0)));
    }

    [Fact]
    public void What_a_mutation_has_done_is_not_read_after_the_next_one()
    {
        var plan = Planned.Operation(Reviews, "mutation { first { stock } second { stock } }");

        Assert.Equal(["$.first", "$.second"], plan.Requests.Skip(1).Select(r => Assert.Single(r.Targets).Location.ToString()));
    }
}
