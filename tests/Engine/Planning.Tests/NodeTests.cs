namespace Cacao.Federation.Planning.Tests;

/// <summary>The gateway knows the type of an object from its global id; the lookup of the type finds it.</summary>
public sealed class NodeTests
{
    private const string Shop = """
        type Query @source__type(schema: "catalog") @source__type(schema: "stock") {
          node(id: ID!): Node @source__gateway
          nodes(ids: [ID!]!): [Node]! @source__gateway
          productById(id: ID!): Product @source__field(schema: "catalog")
        }

        interface Node { id: ID! }

        type Product implements Node
          @source__type(schema: "catalog")
          @source__type(schema: "stock")
          @source__lookup(schema: "catalog", field: "productById", arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__lookup(schema: "stock", field: "productStub", internal: true, arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__node(schema: "catalog", field: "productById") {
          id: ID! @source__field(schema: "catalog") @source__field(schema: "stock")
          name: String @source__field(schema: "catalog")
          stock: Int @source__field(schema: "stock")
          shipping: Int @source__field(schema: "stock") @source__requires(schema: "stock", argument: "name", type: "String", map: "name")
        }

        type Brand implements Node
          @source__type(schema: "catalog")
          @source__lookup(schema: "catalog", field: "brandById", arguments: [{ name: "id", type: "ID!", map: "id" }])
          @source__node(schema: "catalog", field: "brandById") {
          id: ID! @source__field(schema: "catalog")
          title: String @source__field(schema: "catalog")
        }
        """;

    [Fact]
    public void Each_type_that_an_id_may_name_is_found_by_its_lookup()
    {
        Assert.Equal(
            """
            1 gateway
              query Operation_1($id:ID!){node(id:$id){__typename...on Brand{id}...on Product{id}}}
            2 catalog finds $.node<Product> after 1
              query Operation_2($id_2:ID!){productById(id:$id_2){name}}
            3 catalog finds $.node<Brand> after 1
              query Operation_3($id_2:ID!){brandById(id:$id_2){__typename}}

            """,
            Planned.Text(Shop, "query ($id: ID!) { node(id: $id) { ... on Product { name } } }"));
    }

    [Fact]
    public void Other_schemas_are_asked_at_once_because_the_key_is_known()
    {
        Assert.Equal(
            """
            1 gateway
              query Operation_1{nodes(ids:["a"]){__typename...on Brand{id}...on Product{id}}}
            2 catalog finds $.nodes<Product> after 1
              query Operation_2($id:ID!){productById(id:$id){__typename}}
            3 catalog finds $.nodes<Brand> after 1
              query Operation_3($id:ID!){brandById(id:$id){__typename}}
            4 stock at $.nodes<Product> after 1
              query Operation_4($id:ID!){productStub(id:$id){stock}}

            """,
            Planned.Text(Shop, """{ nodes(ids: ["a"]) { id ... on Product { stock } } }"""));
    }

    [Fact]
    public void Requirements_are_read_from_the_request_that_finds_the_object()
    {
        Assert.Equal(
            """
            1 gateway
              query Operation_1{node(id:"a"){__typename...on Brand{id}...on Product{id}}}
            2 catalog finds $.node<Product> after 1
              query Operation_2($id:ID!){productById(id:$id){name}}
            3 catalog finds $.node<Brand> after 1
              query Operation_3($id:ID!){brandById(id:$id){__typename}}
            4 stock at $.node<Product> after 1, 2
              query Operation_4($id:ID!$shipping_name:String){productStub(id:$id){shipping(name:$shipping_name)}}

            """,
            Planned.Text(Shop, """{ node(id: "a") { ... on Product { shipping } } }"""));
    }

    [Fact]
    public void Several_fields_share_the_requests()
    {
        var plan = Planned.Operation(Shop, """{ a: node(id: "a") { id } b: nodes(ids: ["b", "c"]) { id } }""");

        Assert.Equal([1, 2, 2], plan.Requests.Select(r => r.Targets.Length));
    }
}
