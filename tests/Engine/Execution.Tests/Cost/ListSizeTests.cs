namespace Cacao.Execution.Tests.Cost;

/// <summary>How long lists are taken to be.</summary>
public sealed class ListSizeTests
{
    private const string Sdl = """
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query {
          plain: [Item!]!
          matrix: [[[Item!]]]
          sized: [Item] @listSize(assumedSize: 7)
          sizedMatrix: [[Item]] @listSize(assumedSize: 7)
          names: [String] @listSize(assumedSize: 7)
          sliced(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false, assumedSize: 4)
          one(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
          usual(first: Int = 6): [Item] @listSize(slicingArguments: ["first"])
          paged(page: Page): [Item] @listSize(slicingArguments: ["page.size"], requireOneSlicingArgument: false)
          window(first: Int): Window @listSize(slicingArguments: ["first"], sizedFields: ["rows"])
          products(first: Int, after: String, last: Int): ProductConnection
          top(first: Int = 3): [Item]
          nodes(ids: [ID!]!): [Item]!
        }
        input Page { size: Int }
        type Item { name: String items: [Item!] tags(first: Int): TagConnection }
        type Window { rows: [Item] others: [Item] count: Int }
        type ProductConnection { edges: [ProductEdge!] nodes: [Item!] pageInfo: PageInfo! totalCount: Int! }
        type ProductEdge { node: Item cursor: String! }
        type TagConnection { nodes: [Item!] }
        type PageInfo { hasNextPage: Boolean! }
        """;

    [Theory]
    [InlineData("{ plain { name } }", 1, 2)]
    [InlineData("{ sized { name } }", 1, 8)]
    [InlineData("{ names }", 1, 1)]
    [InlineData("{ sized { items { name } } }", 8, 15)]
    [InlineData("{ sized { sized: items { items { name } } } }", 15, 22)]
    public async Task A_list_has_its_assumed_size_or_the_default(string document, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("{ matrix { name } }", 1, 1 + (5 * 5 * 5))]
    [InlineData("{ sizedMatrix { name } }", 1, 1 + (7 * 5))]
    [InlineData("{ sizedMatrix { items { name } } }", 1 + (7 * 5), 1 + (7 * 5 * (1 + 5)))]
    public async Task Lists_within_lists_multiply(string document, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl, o => o.DefaultListSize = 5);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("{ sliced(first: 9) { name } }", null, 10)]
    [InlineData("{ sliced(first: 9, last: 12) { name } }", null, 13)]
    [InlineData("{ sliced { name } }", null, 5)]
    [InlineData("{ sliced(first: 0) { name } }", null, 1)]
    [InlineData("{ sliced(first: -9) { name } }", null, 1)]
    [InlineData("query($n: Int) { sliced(first: $n) { name } }", """{"n":30}""", 31)]
    [InlineData("query($n: Int) { sliced(first: $n) { name } }", """{"n":null}""", 5)]
    [InlineData("query($n: Int) { sliced(first: $n) { name } }", null, 5)]
    [InlineData("query($n: Int = 8) { sliced(first: $n) { name } }", null, 9)]
    [InlineData("query($n: Int = 8) { sliced(first: $n) { name } }", """{"n":2}""", 3)]
    [InlineData("{ usual { name } }", null, 7)]
    [InlineData("{ usual(first: 2) { name } }", null, 3)]
    [InlineData("{ paged(page: { size: 11 }) { name } }", null, 12)]
    [InlineData("{ paged(page: {}) { name } }", null, 2)]
    [InlineData("query($p: Page) { paged(page: $p) { name } }", """{"p":{"size":11}}""", 12)]
    [InlineData("query($s: Int) { paged(page: { size: $s }) { name } }", """{"s":11}""", 12)]
    public async Task A_slicing_argument_gives_the_size_by_its_actual_value(string document, string? variables, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal(type, (await executor.WeighAsync(document, variables)).Type);
    }

    [Theory]
    [InlineData("{ window(first: 5) { rows { name } count } }", 2, 7)]
    [InlineData("{ window(first: 5) { rows { name } others { name } } }", 3, 8)]
    [InlineData("{ window(first: 5) { rows { items { name } } } }", 7, 12)]
    public async Task The_size_goes_to_the_fields_that_hold_the_list(string document, double field, double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document));
    }

    [Theory]
    [InlineData("{ products(first: 10) { nodes { name } } }", null, 2, 12)]
    [InlineData("{ products(first: 10) { edges { cursor node { name } } pageInfo { hasNextPage } totalCount } }", null, 13, 23)]
    [InlineData("{ products { nodes { name } } }", null, 2, 22)]
    [InlineData("{ products(last: 10) { ...P } } fragment P on ProductConnection { nodes { tags(first: 3) { nodes { name } } } }", null, 22, 52)]
    [InlineData("query($n: Int!, $m: Int!) { products(first: $n) { nodes { tags(first: $m) { nodes { name } } } } }", """{"n":10,"m":3}""", 22, 52)]
    [InlineData("{ top { name } }", null, 1, 4)]
    [InlineData("{ nodes(ids: [1, 2, 3]) { name } }", null, 1, 4)]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { name } }", """{"ids":["1","2","3","4"]}""", 1, 5)]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { name } }", """{"ids":"1"}""", 1, 2)]
    public async Task Pages_and_lists_by_id_are_recognised_without_directives(
        string document,
        string? variables,
        double field,
        double type)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal((field, type), await executor.WeighAsync(document, variables));
    }

    [Theory]
    [InlineData("{ one { name } }", null, "HC0082")]
    [InlineData("{ one(first: 1, last: 1) { name } }", null, "HC0082")]
    [InlineData("{ one(first: 1) { name } }", null, null)]
    [InlineData("{ one(last: 1) { name } }", null, null)]
    [InlineData("query($n: Int) { one(first: $n) { name } }", """{"n":1}""", null)]
    [InlineData("query($n: Int) { one(first: $n) { name } }", null, "HC0082")]
    [InlineData("query($n: Int) { one(first: $n, last: 2) { name } }", """{"n":null}""", null)]
    [InlineData("query($n: Int) { one(first: $n, last: 2) { name } }", """{"n":1}""", "HC0082")]
    public async Task Exactly_one_slicing_argument_has_to_be_given(string document, string? variables, string? code)
    {
        var executor = await CostExecutor.CreateAsync(Sdl);

        Assert.Equal(code, await executor.RefuseAsync(document, variables));
    }
}
