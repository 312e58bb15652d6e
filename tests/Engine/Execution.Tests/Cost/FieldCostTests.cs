namespace Cacao.Execution.Tests.Cost;

/// <summary>What fields, types and arguments weigh.</summary>
public sealed class FieldCostTests
{
    private const string Sdl = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @audit(reason: String @cost(weight: "4")) on FIELD
        type Query {
          product(id: ID @cost(weight: "2")): Product
          name: String
          dear: String @cost(weight: "7.5")
          cheap: Product @cost(weight: "-5")
          heavy: Heavy
          stamp: Stamp
          search(filter: Filter): String
          searchAll(filters: [Filter!]): String
          node: Node
          result: Result
        }
        type Mutation { rename(input: Filter!): Product }
        type Product implements Node { id: ID! name: String brand: Brand }
        type Brand implements Node @cost(weight: "3") { id: ID! name: String dear: String @cost(weight: "20") }
        type Heavy @cost(weight: "9") { name: String }
        scalar Stamp @cost(weight: "0.5")
        interface Node { id: ID! }
        union Result = Product | Brand
        input Filter { name: String @cost(weight: "1.5") and: [Filter!] not: Filter }
        """;

    [Theory]
    [InlineData("{ name }", 0, 1)]
    [InlineData("{ product { name } }", 1, 2)]
    [InlineData("{ product { name brand { name } } }", 2, 5)]
    [InlineData("{ dear }", 7.5, 1)]
    [InlineData("{ heavy { name } }", 1, 10)]
    [InlineData("{ stamp }", 0, 1.5)]
    [InlineData("{ cheap { name } dear }", 2.5, 2)]
    [InlineData("{ cheap { name } }", 0, 2)]
    [InlineData("{ __typename __schema { types { name } } }", 0, 1)]
    public async Task Objects_weigh_one_and_leaves_nothing_unless_the_schema_says_otherwise(
        string document,
        double field,
        double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("{ a: product { name } b: product { name } }", 2, 3)]
    [InlineData("{ product { name } product { id } }", 1, 2)]
    [InlineData("{ ...P ...P product { brand { name } } } fragment P on Query { product { brand { id } } }", 2, 5)]
    public async Task Fields_of_one_response_name_count_once(string document, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("{ node { id } }", 1, 4)]
    [InlineData("{ node { ... on Product { brand { id } } ... on Brand { dear } } }", 21, 5)]
    [InlineData("{ result { ... on Product { name } } }", 1, 4)]
    [InlineData("{ result { ... on Node { ... on Brand { dear } } } }", 21, 4)]
    public async Task An_interface_or_union_weighs_as_much_as_its_dearest_member(string document, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("query($no: Boolean!) { product @skip(if: $no) { name } }", """{"no":true}""", 0, 1)]
    [InlineData("query($no: Boolean!) { product @skip(if: $no) { name } }", """{"no":false}""", 1, 2)]
    [InlineData("{ ... @include(if: false) { product { name } } name }", null, 0, 1)]
    public async Task What_is_skipped_costs_nothing(string document, string? variables, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document, variables));
    }

    [Theory]
    [InlineData("{ product(id: 1) { name } }", null, 3)]
    [InlineData("query($id: ID) { product(id: $id) { name } }", """{"id":"1"}""", 3)]
    [InlineData("query($id: ID) { product(id: $id) { name } }", """{"id":null}""", 1)]
    [InlineData("query($id: ID) { product(id: $id) { name } }", null, 1)]
    [InlineData("query($id: ID = 1) { product(id: $id) { name } }", null, 3)]
    [InlineData("{ name @audit(reason: \"why\") }", null, 4)]
    public async Task Arguments_weigh_when_they_are_given(string document, string? variables, double field)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal(field, (await executor.WeighAsync(document, variables)).Field);
    }

    [Theory]
    [InlineData("{ search(filter: {}) }", null, 1)]
    [InlineData("{ search(filter: { name: \"a\", not: { name: \"b\" } }) }", null, 5)]
    [InlineData("{ search(filter: { and: [{ name: \"a\" }, { name: \"b\" }, {}] }) }", null, 7)]
    [InlineData("query($f: Filter) { search(filter: $f) }", """{"f":{"name":"a","not":{"name":"b"}}}""", 5)]
    [InlineData("query($f: Filter) { search(filter: $f) }", """{"f":{"and":[{"name":"a"},{"name":"b"},{}]}}""", 7)]
    [InlineData("query($f: Filter) { search(filter: $f) }", """{"f":{"and":{"name":"a"}}}""", 3.5)]
    [InlineData("query($f: Filter) { search(filter: $f) }", null, 0)]
    [InlineData("query($f: Filter = { name: \"a\" }) { search(filter: $f) }", null, 2.5)]
    [InlineData("query($n: String) { search(filter: { name: $n }) }", """{"n":"a"}""", 2.5)]
    [InlineData("query($n: String) { search(filter: { name: $n }) }", null, 1)]
    [InlineData("query($f: [Filter!]) { searchAll(filters: $f) }", """{"f":[{},{},{}]}""", 3)]
    [InlineData("query($f: Filter!) { searchAll(filters: [$f, { name: \"a\" }]) }", """{"f":{}}""", 3.5)]
    public async Task Input_objects_weigh_by_what_stands_in_them_not_by_what_could(
        string document,
        string? variables,
        double field)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal(field, (await executor.WeighAsync(document, variables)).Field);
    }

    [Fact]
    public async Task A_field_with_a_resolver_of_its_own_weighs_ten()
    {
        var executor = await Executors.CreateAsync(
            "type Query { a: Int b: Int }",
            schema => schema.UseResolver("Query.a", _ => new((object?)1)));
        var request = OperationRequestBuilder.New()
            .SetDocument("{ a b }")
            .SetCostReport(Cacao.CostAnalysis.CostReport.Report)
            .Build();

        await using var result = await executor.ExecuteAsync(request);

        Assert.Equal(
            """{"data":{"a":1,"b":null},"extensions":{"operationCost":{"fieldCost":10,"typeCost":1}}}""",
            result.ToJson());
    }
}
