namespace Cacao.Federation.Planning.Tests;

public sealed class ConditionTests
{
    private const string Shop = """
        type Query @source__type(schema: "catalog") {
          product: Product @source__field(schema: "catalog")
        }

        type Product
          @source__type(schema: "catalog")
          @source__type(schema: "inventory")
          @source__lookup(schema: "inventory", field: "productById", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
          id: ID! @source__field(schema: "catalog") @source__field(schema: "inventory")
          name: String! @source__field(schema: "catalog")
          stock: Int @source__field(schema: "inventory")
          reserved: Int @source__field(schema: "inventory")
        }
        """;

    [Fact]
    public void A_request_is_gated_by_the_condition_of_all_its_fields()
    {
        Assert.Equal(
            """
            1 catalog
              query Operation_1($names:Boolean!){product{name@include(if:$names)id}}
            2 inventory at $.product<Product> after 1 if $stock
              query Operation_2($id:ID!$stock:Boolean!){productById(id:$id){stock@include(if:$stock)}}

            """,
            Planned.Text(
                Shop,
                "query ($names: Boolean!, $stock: Boolean!) { product { name @include(if: $names) stock @include(if: $stock) } }"));
    }

    [Fact]
    public void Siblings_with_different_conditions_gate_a_request_by_either()
    {
        var plan = Planned.Operation(
            Shop,
            "query ($a: Boolean!, $b: Boolean!) { product { stock @include(if: $a) reserved @skip(if: $b) } }");

        Assert.Equal("$.product", plan.Requests[1].Targets[0].Location.ToString());
        Assert.True(plan.Requests[1].Condition.Holds(0b01));
        Assert.True(plan.Requests[1].Condition.Holds(0b10));
        Assert.False(plan.Requests[1].Condition.Holds(0b00));
    }

    [Fact]
    public void A_field_selected_with_and_without_a_condition_is_always_fetched()
    {
        Assert.Equal(
            """
            1 catalog
              query Operation_1{product{name}}

            """,
            Planned.Text(Shop, "query ($a: Boolean!) { product @include(if: $a) { name } product { name } }"));
    }

    [Fact]
    public void A_condition_that_directives_cannot_say_becomes_a_variable()
    {
        Assert.Equal(
            """
            1 catalog
              query Operation_1($if_1:Boolean!){product{name@include(if:$if_1)}}
              $if_1 = $a or not $b and not $c

            """,
            Planned.Text(
                Shop,
                """
                query ($a: Boolean!, $b: Boolean!, $c: Boolean!) {
                  product { name @include(if: $a) ... @skip(if: $b) { name @skip(if: $c) } }
                }
                """));
    }

    [Fact]
    public void A_condition_is_said_once_for_all_that_stands_below_it()
    {
        Assert.Equal(
            """
            1 catalog if $a
              query Operation_1($a:Boolean!$b:Boolean!){product@include(if:$a){name@skip(if:$b)id}}
            2 inventory at $.product<Product> after 1 if $a
              query Operation_2($id:ID!$a:Boolean!){productById(id:$id){stock@include(if:$a)}}

            """,
            Planned.Text(
                Shop,
                "query ($a: Boolean!, $b: Boolean!) { ... @include(if: $a) { product { name @skip(if: $b) stock } } }"));
    }

    [Fact]
    public void A_literal_condition_is_decided_while_planning()
    {
        Assert.Equal(
            """
            1 catalog
              query Operation_1{product{name}}

            """,
            Planned.Text(Shop, "{ product { name @include(if: true) stock @skip(if: true) } }"));
    }

    [Fact]
    public void A_condition_on_a_parent_node_holds_for_its_own_children_only()
    {
        var plan = Planned.Operation(
            Shop,
            "query ($a: Boolean!) { product { name } ... @include(if: $a) { product { stock } } }");
        var product = plan.Result.GetFields(plan.RootType)[0];
        var fields = product.Selections!.GetFields((Types.ObjectType)product.Selections.DeclaredType);

        Assert.True(product.Condition.IsAlways);
        Assert.Equal(["name", "stock", "id"], fields.Select(f => f.ResponseName));
        Assert.True(fields[0].Condition.IsAlways);
        Assert.False(fields[1].Condition.Holds(0));
        Assert.True(fields[2].IsHidden);
    }
}
