namespace Cacao.Federation.Planning.Tests;

public sealed class ReentryTests
{
    private const string Details = """
        type Query @source__type(schema: "a") {
          products: [Product!]! @source__field(schema: "a")
        }

        type Product
          @source__type(schema: "a")
          @source__type(schema: "c")
          @source__lookup(schema: "c", field: "product", arguments: [{ name: "id", type: "ID!", map: "id" }, { name: "pid", type: "ID!", map: "pid" }]) {
          id: ID! @source__field(schema: "a") @source__field(schema: "c")
          pid: ID! @source__field(schema: "a") @source__field(schema: "c")
          category: Category @source__field(schema: "a") @source__field(schema: "c")
        }

        type Category @source__type(schema: "a") @source__type(schema: "c") {
          name: String! @source__field(schema: "a")
          details: Details @source__field(schema: "c")
        }

        type Details @source__type(schema: "c") {
          products: Int @source__field(schema: "c")
        }
        """;

    [Fact]
    public void An_object_without_a_key_is_found_again_through_its_parent()
    {
        Assert.Equal(
            """
            1 a
              query Operation_1{products{category{name}id pid}}
            2 c at $.products<Product> after 1
              query Operation_2($id:ID!$pid:ID!){product(id:$id pid:$pid){category{details{products}}}}

            """,
            Planned.Text(Details, "{ products { category { name details { products } } } }"));
    }

    [Fact]
    public void A_namespace_below_the_root_is_entered_in_each_schema()
    {
        const string Viewer = """
            type Query @source__type(schema: "users") @source__type(schema: "orders") {
              viewer: Viewer @source__field(schema: "users") @source__field(schema: "orders")
            }

            type Viewer @source__type(schema: "users") @source__type(schema: "orders") {
              name: String @source__field(schema: "users")
              orderCount: Int @source__field(schema: "orders")
            }
            """;

        Assert.Equal(
            """
            1 users
              query Operation_1{viewer{name}}
            2 orders
              query Operation_2{viewer{orderCount}}

            """,
            Planned.Text(Viewer, "{ viewer { name orderCount } }"));
    }

    [Fact]
    public void A_key_that_is_missing_is_fetched_through_another_schema()
    {
        const string Books = """
            type Query @source__type(schema: "a") {
              books: [Book] @source__field(schema: "a")
            }

            type Book
              @source__type(schema: "a")
              @source__type(schema: "b")
              @source__type(schema: "c")
              @source__lookup(schema: "b", field: "bookByUpc", arguments: [{ name: "upc", type: "ID!", map: "upc" }])
              @source__lookup(schema: "c", field: "bookById", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID! @source__field(schema: "b") @source__field(schema: "c")
              upc: ID! @source__field(schema: "a") @source__field(schema: "b")
              author: String @source__field(schema: "c")
            }
            """;

        Assert.Equal(
            """
            1 a
              query Operation_1{books{upc}}
            2 b at $.books<Book> after 1
              query Operation_2($upc:ID!){bookByUpc(upc:$upc){id}}
            3 c at $.books<Book> after 2
              query Operation_3($id:ID!){bookById(id:$id){author}}

            """,
            Planned.Text(Books, "{ books { author } }"));
    }

    [Fact]
    public void Of_several_keys_the_one_at_hand_is_taken()
    {
        const string Books = """
            schema @source__inputObject(schema: "b", name: "BookKey", fields: [{ name: "id", type: "ID" }, { name: "upc", type: "ID" }], oneOf: true) {
              query: Query
            }

            type Query @source__type(schema: "a") {
              books: [Book] @source__field(schema: "a")
            }

            type Book
              @source__type(schema: "a")
              @source__type(schema: "b")
              @source__lookup(schema: "b", field: "book", arguments: [{ name: "by", type: "BookKey!", map: "{ id } | { upc }" }]) {
              id: ID! @source__field(schema: "b")
              upc: ID! @source__field(schema: "a") @source__field(schema: "b")
              author: String @source__field(schema: "b")
            }
            """;

        Assert.Equal(
            """
            1 a
              query Operation_1{books{upc}}
            2 b at $.books<Book> after 1
              query Operation_2($by:BookKey!){book(by:$by){author}}

            """,
            Planned.Text(Books, "{ books { author } }"));
    }

    [Fact]
    public void A_shared_root_field_is_fetched_where_most_of_it_is()
    {
        const string Media = """
            type Query @source__type(schema: "a") @source__type(schema: "b") {
              film: Film @source__field(schema: "a") @source__field(schema: "b", provides: "title")
            }

            type Film
              @source__type(schema: "a")
              @source__type(schema: "b")
              @source__type(schema: "c")
              @source__lookup(schema: "c", field: "film", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID! @source__field(schema: "a") @source__field(schema: "b") @source__field(schema: "c")
              title: String @source__field(schema: "b", external: true) @source__field(schema: "c")
            }
            """;

        Assert.Equal(
            """
            1 b
              query Operation_1{film{id title}}

            """,
            Planned.Text(Media, "{ film { id title } }"));
    }

    [Fact]
    public void A_field_that_nobody_can_reach_is_a_planning_error()
    {
        const string Broken = """
            type Query @source__type(schema: "a") {
              books: [Book] @source__field(schema: "a")
            }

            type Book @source__type(schema: "a") @source__type(schema: "b") {
              upc: ID! @source__field(schema: "a")
              author: String @source__field(schema: "b")
            }
            """;

        var error = Assert.Throws<PlanningException>(() => Planned.Text(Broken, "{ books { upc author } }"));

        Assert.Equal("PLAN_UNREACHABLE_FIELD", error.Errors[0].Code);
        Assert.Equal("No source schema can resolve Book.author on this path.", error.Message);
    }

    [Fact]
    public void A_requirement_is_fetched_through_a_parent_that_the_client_does_not_always_ask_for()
    {
        const string Parcels = """
            type Query @source__type(schema: "parcels") {
              parcel: Parcel @source__field(schema: "parcels")
            }

            type Parcel
              @source__type(schema: "parcels")
              @source__type(schema: "scales")
              @source__type(schema: "rates")
              @source__lookup(schema: "scales", field: "weighed", arguments: [{ name: "id", type: "ID!", map: "id" }])
              @source__lookup(schema: "rates", field: "rated", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID! @source__field(schema: "parcels") @source__field(schema: "scales") @source__field(schema: "rates")
              pieces: [Piece!]! @source__field(schema: "parcels") @source__field(schema: "scales")
              postage: Int
                @source__field(schema: "rates")
                @source__requires(schema: "rates", argument: "weights", type: "[Int]", map: "pieces[weight]")
            }

            type Piece @source__type(schema: "parcels") @source__type(schema: "scales") {
              label: String @source__field(schema: "parcels")
              weight: Int @source__field(schema: "scales")
            }
            """;

        Assert.Equal(
            """
            1 parcels
              query Operation_1($labels:Boolean!){parcel{pieces{label@include(if:$labels)}id}}
            2 scales at $.parcel<Parcel> after 1
              query Operation_2($id:ID!){weighed(id:$id){pieces{weight}}}
            3 rates at $.parcel<Parcel> after 1, 2
              query Operation_3($id:ID!$postage_weights:[Int]){rated(id:$id){postage(weights:$postage_weights)}}

            """,
            Planned.Text(
                Parcels,
                "query ($labels: Boolean!) { parcel { pieces @include(if: $labels) { label weight } postage } }"));
    }

    [Fact]
    public void A_schema_whose_request_waits_for_what_is_required_is_asked_for_it_by_another_one()
    {
        const string Parcels = """
            type Query @source__type(schema: "desk") {
              parcel: Parcel @source__field(schema: "desk")
            }

            type Parcel
              @source__type(schema: "desk")
              @source__type(schema: "rates")
              @source__type(schema: "scales")
              @source__lookup(schema: "desk", field: "parcelById", arguments: [{ name: "id", type: "ID!", map: "id" }])
              @source__lookup(schema: "rates", field: "rated", arguments: [{ name: "id", type: "ID!", map: "id" }])
              @source__lookup(schema: "scales", field: "weighed", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID! @source__field(schema: "desk") @source__field(schema: "rates") @source__field(schema: "scales")
              piece: Piece @source__field(schema: "desk") @source__field(schema: "rates") @source__field(schema: "scales")
              class: Int
                @source__field(schema: "desk")
                @source__requires(schema: "desk", argument: "of", type: "Of", map: "piece.{ rate, weight }")
              postage: Int
                @source__field(schema: "rates")
                @source__requires(schema: "rates", argument: "class", type: "Int", map: "class")
            }

            type Piece @source__type(schema: "desk") @source__type(schema: "rates") @source__type(schema: "scales") {
              label: String @source__field(schema: "desk")
              rate: Int @source__field(schema: "rates")
              weight: Int @source__field(schema: "scales")
            }
            """;

        Assert.Equal(
            """
            1 desk
              query Operation_1{parcel{piece{label}id}}
            2 scales at $.parcel<Parcel> after 1
              query Operation_2($id:ID!){weighed(id:$id){piece{weight}}}
            3 rates at $.parcel<Parcel> after 1
              query Operation_3($id:ID!){rated(id:$id){piece{rate}}}
            4 desk at $.parcel<Parcel> after 1, 2, 3
              query Operation_4($id:ID!$class_of:Of){parcelById(id:$id){class(of:$class_of)}}
            5 rates at $.parcel<Parcel> after 1, 4
              query Operation_5($id:ID!$postage_class:Int){rated(id:$id){piece{rate}postage(class:$postage_class)}}

            """,
            Planned.Text(Parcels, "{ parcel { piece { label rate weight } postage } }"));
    }
}
