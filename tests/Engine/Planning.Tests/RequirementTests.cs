namespace Cacao.Federation.Planning.Tests;

public sealed class RequirementTests
{
    private const string Shipping = """
        type Query @source__type(schema: "products") @source__type(schema: "inventory") {
          topProducts: [Product!]! @source__field(schema: "products")
          scarce: [Product!]! @source__field(schema: "inventory")
        }

        type Product
          @source__type(schema: "products")
          @source__type(schema: "inventory")
          @source__lookup(schema: "products", field: "product", arguments: [{ name: "upc", type: "ID!", map: "upc" }])
          @source__lookup(schema: "inventory", field: "productByUpc", arguments: [{ name: "upc", type: "ID!", map: "upc" }]) {
          upc: ID! @source__field(schema: "products") @source__field(schema: "inventory")
          weight(unit: String): Int @source__field(schema: "products")
          price: Int @source__field(schema: "products")
          shippingEstimate: Int
            @source__field(schema: "inventory")
            @source__requires(schema: "inventory", argument: "weight", type: "Int", map: "weight(unit: \"G\")")
            @source__requires(schema: "inventory", argument: "price", type: "Int", map: "price")
        }
        """;

    [Fact]
    public void Required_data_is_fetched_before_the_field_that_needs_it()
    {
        Assert.Equal(
            """
            1 products
              query Operation_1{topProducts{upc weight(unit:"G")price}}
            2 inventory at $.topProducts<Product> after 1
              query Operation_2($upc:ID!$shippingEstimate_weight:Int$shippingEstimate_price:Int){productByUpc(upc:$upc){shippingEstimate(weight:$shippingEstimate_weight price:$shippingEstimate_price)}}

            """,
            Planned.Text(Shipping, "{ topProducts { shippingEstimate } }"));
    }

    [Fact]
    public void A_schema_that_found_the_entity_is_entered_again_once_the_requirement_is_there()
    {
        Assert.Equal(
            """
            1 inventory
              query Operation_1{scarce{upc}}
            2 products at $.scarce<Product> after 1
              query Operation_2($upc:ID!){product(upc:$upc){price weight(unit:"G")}}
            3 inventory at $.scarce<Product> after 1, 2
              query Operation_3($upc:ID!$shippingEstimate_weight:Int$shippingEstimate_price:Int){productByUpc(upc:$upc){shippingEstimate(weight:$shippingEstimate_weight price:$shippingEstimate_price)}}

            """,
            Planned.Text(Shipping, "{ scarce { shippingEstimate } }"));
    }

    [Fact]
    public void A_requirement_shares_the_slot_of_an_equal_field_and_avoids_that_of_another()
    {
        Assert.Equal(
            """
            1 products
              query Operation_1{topProducts{weight:price upc weight__2:weight(unit:"G")}}
            2 inventory at $.topProducts<Product> after 1
              query Operation_2($upc:ID!$shippingEstimate_weight:Int$shippingEstimate_price:Int){productByUpc(upc:$upc){shippingEstimate(weight:$shippingEstimate_weight price:$shippingEstimate_price)}}

            """,
            Planned.Text(Shipping, "{ topProducts { weight: price shippingEstimate } }"));
    }

    [Fact]
    public void A_field_that_the_client_selects_and_another_one_requires_is_asked_for_once()
    {
        const string Rated = """
            type Query @source__type(schema: "a") {
              shop: Shop @source__field(schema: "a")
            }

            type Shop
              @source__type(schema: "a")
              @source__type(schema: "b")
              @source__type(schema: "c")
              @source__lookup(schema: "b", field: "shop", arguments: [{ name: "id", type: "ID!", map: "id" }])
              @source__lookup(schema: "c", field: "shop", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID! @source__field(schema: "a") @source__field(schema: "b") @source__field(schema: "c")
              sales: Int @source__field(schema: "a")
              rating: Int
                @source__field(schema: "b")
                @source__requires(schema: "b", argument: "sales", type: "Int", map: "sales")
              rank: Int
                @source__field(schema: "c")
                @source__requires(schema: "c", argument: "rating", type: "Int", map: "rating")
            }
            """;

        Assert.Equal(
            """
            1 a
              query Operation_1{shop{id sales}}
            2 b at $.shop<Shop> after 1
              query Operation_2($id:ID!$rating_sales:Int){shop(id:$id){rating(sales:$rating_sales)}}
            3 c at $.shop<Shop> after 1, 2
              query Operation_3($id:ID!$rank_rating:Int){shop(id:$id){rank(rating:$rank_rating)}}

            """,
            Planned.Text(Rated, "query ($a: Boolean!) { shop { rating @include(if: $a) rank } }"));
    }

    [Fact]
    public void Input_variables_avoid_the_names_of_the_clients_variables()
    {
        var plan = Planned.Operation(Shipping, "query ($upc: String) { topProducts { weight(unit: $upc) shippingEstimate } }");

        Assert.Equal("upc_2", plan.Requests[1].Inputs[0].Variable);
        Assert.Equal("upc", Assert.Single(plan.Requests[0].ForwardedVariables));
        Assert.Empty(plan.Requests[1].ForwardedVariables);
    }

    private const string Parcels = """
        type Query @source__type(schema: "rates") {
          parcel: Parcel @source__field(schema: "rates")
        }

        type Parcel
          @source__type(schema: "rates")
          @source__type(schema: "stock")
          @source__lookup(schema: "rates", field: "rated", arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__lookup(schema: "stock", field: "stocked", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
          id: ID! @source__field(schema: "rates") @source__field(schema: "stock")
          pieces: [Piece] @source__field(schema: "rates") @source__field(schema: "stock")
          postage: Int
            @source__field(schema: "rates")
            @source__requires(schema: "rates", argument: "weights", type: "[Int]", map: "pieces[weight]")
        }

        type Piece
          @source__type(schema: "rates")
          @source__type(schema: "stock")
          @source__type(schema: "scales")
          @source__lookup(schema: "scales", field: "weighed", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
          id: ID! @source__field(schema: "rates") @source__field(schema: "stock") @source__field(schema: "scales")
          label: String @source__field(schema: "scales")
          weight: Int @source__field(schema: "scales")
        }
        """;

    [Fact]
    public void The_key_of_what_is_required_is_fetched_also_when_the_client_leaves_the_objects_out()
    {
        Assert.Equal(
            """
            1 rates
              query Operation_1{parcel{pieces{id}id}}
            2 stock at $.parcel<Parcel> after 1
              query Operation_2($id:ID!){stocked(id:$id){pieces{__typename}}}
            3 scales at $.parcel.pieces<Piece> after 1
              query Operation_3($id:ID!){weighed(id:$id){weight}}
            4 rates at $.parcel<Parcel> after 1, 2, 3
              query Operation_4($id:ID!$postage_weights:[Int]){rated(id:$id){postage(weights:$postage_weights)}}

            """,
            Planned.Text(Parcels, "query ($pieces: Boolean!) { parcel { pieces @include(if: $pieces) { id } postage } }"));
    }

    [Fact]
    public void A_request_for_objects_that_the_client_may_leave_out_brings_what_is_required_of_them_in_any_case()
    {
        Assert.Equal(
            """
            1 rates
              query Operation_1{parcel{pieces{id}id}}
            2 scales at $.parcel.pieces<Piece> after 1
              query Operation_2($id:ID!$pieces:Boolean!){weighed(id:$id){label@include(if:$pieces)weight}}
            3 stock at $.parcel<Parcel> after 1
              query Operation_3($id:ID!){stocked(id:$id){pieces{__typename}}}
            4 rates at $.parcel<Parcel> after 1, 2, 3
              query Operation_4($id:ID!$postage_weights:[Int]){rated(id:$id){postage(weights:$postage_weights)}}

            """,
            Planned.Text(Parcels, "query ($pieces: Boolean!) { parcel { pieces @include(if: $pieces) { label } postage } }"));
    }
}
