using System.Text;
using Cacao.CostAnalysis;
using Cacao.CostAnalysis.Types;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Cost;

/// <summary>What is refused, and what is told about it.</summary>
public sealed class CostLimitTests
{
    private const string Sdl = """
        type Query { items(first: Int): [Item] node: Node }
        interface Node { id: ID next: Node }
        type Item implements Node { id: ID name: String next: Node items(first: Int): [Item] }
        type Other implements Node { id: ID next: Node }
        """;

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "HC0047")]
    public async Task The_limit_itself_may_be_reached(int first, string? code)
    {
        // Items and their items are 1 + n fields and 1 + n + 2n values.
        var byType = await CostExecutor.CreateAsync(Sdl, o => o.MaxTypeCost = 61);
        var byField = await CostExecutor.CreateAsync(Sdl, o => o.MaxFieldCost = 21);
        const string Document = "query($n: Int) { items(first: $n) { items(first: 2) { name } } }";

        Assert.Equal(code, await byType.RefuseAsync(Document, $$"""{"n":{{first}}}"""));
        Assert.Equal(code, await byField.RefuseAsync(Document, $$"""{"n":{{first}}}"""));
    }

    [Fact]
    public async Task The_error_tells_the_cost_and_the_limit()
    {
        var executor = await CostExecutor.CreateAsync(Sdl, o => o.MaxTypeCost = 100);

        using var answer = await executor.ValidateAsync("{ items(first: 100) { name } }");

        Assert.Equal(
            """[{"message":"The operation has a greater type cost than it may have.","extensions":{"code":"HC0047","typeCost":101,"maxTypeCost":100}}]""",
            answer.RootElement.GetProperty("errors").GetRawText());
        Assert.Equal(
            """{"operationCost":{"fieldCost":1,"typeCost":101}}""",
            answer.RootElement.GetProperty("extensions").GetRawText());
    }

    [Theory]
    [InlineData(998, null)]
    [InlineData(1_000, "HC0047")]
    public async Task Limits_are_on_from_the_start(int first, string? code)
    {
        var executor = await Executors.CreateAsync(Sdl, schema => schema.AllowMissingResolvers());

        var answer = await executor.QueryAsync($"{{ items(first: {first}) {{ name }} }}");

        Assert.Equal(code is not null, answer.Contains("HC0047", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limits_can_be_turned_off()
    {
        var executor = await CostExecutor.CreateAsync(Sdl, o => (o.MaxFieldCost, o.MaxTypeCost, o.EnforceCostLimits) = (0, 0, false));

        Assert.Null(await executor.RefuseAsync("{ items { name } }"));
    }

    [Fact]
    public async Task Refused_operations_are_not_executed()
    {
        var calls = 0;
        var executor = await Executors.CreateAsync(
            Sdl,
            schema => schema.UseResolver("Query.items", _ =>
            {
                calls++;
                return new((object?)null);
            }),
            configure: builder => builder.ModifyCostOptions(o => o.MaxFieldCost = 9));

        await using var result = await executor.ExecuteAsync("{ items { name } }");
        var batch = await executor.ExecuteBatchAsync([new OperationRequest { Document = "{ items { name } }"u8.ToArray() }]);

        Assert.Equal(OperationOutcome.CostExceeded, result.ExpectOperationResult().Outcome);
        Assert.Equal(OperationOutcome.CostExceeded, batch[0].Outcome);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Each_execution_of_a_batch_reports_its_own_cost()
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            schema => schema.UsePureResolver("Query.items", _ => ResolvedValue.Null));
        var request = OperationRequestBuilder.New()
            .SetDocument("query($n: Int) { items(first: $n) { name } }")
            .SetVariableValues("""[{"n":1},{"n":2},{"n":2000}]""")
            .SetCostReport(CostReport.Report)
            .Build();

        var results = await executor.ExecuteBatchAsync([request]);

        Assert.Equal(
            """
            {"variableIndex":0,"data":{"items":null},"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}
            {"variableIndex":1,"data":{"items":null},"extensions":{"operationCost":{"fieldCost":1,"typeCost":3}}}
            """,
            string.Join('\n', results.Take(2).Select(r => r.ToJson())),
            ignoreLineEndingDifferences: true);
        Assert.Equal("HC0047", results[2].Errors[0].Code);
    }

    [Fact]
    public async Task Fragments_on_many_types_do_not_make_weighing_take_long()
    {
        // Each level multiplies the formula with the members of the interface.
        var types = string.Concat(Enumerable.Range(0, 60).Select(i => $"type T{i} implements Node {{ id: ID next: Node }}\n"));
        var executor = await CostExecutor.CreateAsync($$"""
            type Query { node: Node }
            interface Node { id: ID next: Node }
            {{types}}
            """);
        var document = new StringBuilder("{ node { id }}");
        for (var i = 0; i < 12; i++)
        {
            document.Replace("id }", "id next { id } }");
        }

        Assert.Equal("HC0047", await executor.RefuseAsync(document.ToString()));
    }

    [Fact]
    public async Task Attributes_write_the_directives_and_their_definitions()
    {
        var executor = await Executors.CreateAsync("type Query { a(b: Int): [Int] }", schema => schema
            .AddConvention(new Annotations())
            .AllowMissingResolvers());
        var text = SchemaPrinter.Print(executor.Schema);

        Assert.Equal(
            """
            type Query @cost(weight: "2.0") {
              a(b: Int @cost(weight: "-0.25")): [Int] @cost(weight: "3.0") @listSize(assumedSize: 5, slicingArguments: ["b"], sizedFields: ["c"], requireOneSlicingArgument: false)
            }

            """,
            text[text.IndexOf("type Query", StringComparison.Ordinal)..text.IndexOf("\n\"\"\"", StringComparison.Ordinal)],
            ignoreLineEndingDifferences: true);
        Assert.Contains("directive @listSize(", text, StringComparison.Ordinal);
        Assert.Contains("directive @cost(", text, StringComparison.Ordinal);
    }

    private sealed class Annotations : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var query = schema.Types.OfType<ObjectTypeConfiguration>().Single(t => t.Name == "Query");
            var context = new FieldAttributeContext("Query", typeof(int), typeof(int));
            new CostAttribute(2).Configure(query);
            new CostAttribute(3).Configure(query.Fields[0], context);
            new CostAttribute(-0.25).Configure(query.Fields[0].Arguments[0]);
            new ListSizeAttribute
            {
                AssumedSize = 5,
                SlicingArguments = ["b"],
                SizedFields = ["c"],
                RequireOneSlicingArgument = false,
            }.Configure(query.Fields[0], context);
        }
    }
}
