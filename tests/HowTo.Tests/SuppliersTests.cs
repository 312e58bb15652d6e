using Cacao.Execution;
using Cacao.Execution.Relay;
using Cacao.Federation.Composition;
using Cacao.Types.Sdl;
using EShop.Suppliers.Domain;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.HowTo.Tests;

/// <summary>What the recipes lead to works.</summary>
public sealed class SuppliersTests(SuppliersHost host) : IClassFixture<SuppliersHost>
{
    [Fact]
    public async Task A_field_is_computed_from_its_parent()
        => Assert.Equal(
            """{"supplierById":{"name":"Brook","isFast":true}}""",
            await AnswerAsync($$"""{ supplierById(id: "{{Id(host.Fast)}}") { name isFast } }"""));

    [Fact]
    public async Task A_mutation_changes_the_row_or_says_why_not()
    {
        const string mutation =
            """
            mutation ($input: ChangeLeadTimeInput!) {
              changeLeadTime(input: $input) { supplier { leadTimeDays version } errors { ... on Error { code } } }
            }
            """;
        var id = Id(host.Steady);

        Assert.Equal(
            """{"changeLeadTime":{"supplier":null,"errors":[{"code":"INVALID_LEAD_TIME"}]}}""",
            await AnswerAsync(mutation, new { input = new { id, days = 366, version = 1 } }));
        Assert.Equal(
            """{"changeLeadTime":{"supplier":{"leadTimeDays":4,"version":2},"errors":null}}""",
            await AnswerAsync(mutation, new { input = new { id, days = 4, version = 1 } }));
        Assert.Equal(
            """{"changeLeadTime":{"supplier":null,"errors":[{"code":"STALE_VERSION"}]}}""",
            await AnswerAsync(mutation, new { input = new { id, days = 5, version = 1 } }));
        Assert.Equal(
            """{"changeLeadTime":{"supplier":null,"errors":[{"code":"SUPPLIER_NOT_FOUND"}]}}""",
            await AnswerAsync(
                mutation,
                new { input = new { id = NodeIds.Format("Supplier", Guid.Empty), days = 5, version = 1 } }));
    }

    [Fact]
    public async Task Fields_of_foreign_entities_cost_one_statement_for_all_of_them()
    {
        using var statements = host.RecordStatements();

        var answer = await AnswerAsync(
            $$"""
            {
              bread: productById(id: "{{ProductId(host.Bread)}}") { suppliers { name } }
              butter: productById(id: "{{ProductId(host.Butter)}}") { suppliers { name } }
              sand: productById(id: "{{ProductId(Guid.Empty)}}") { suppliers { name } }
            }
            """);

        Assert.Equal(1, statements.Count);
        Assert.Equal(
            """{"bread":{"suppliers":[{"name":"Brook"},{"name":"Ackermann"}]},"butter":{"suppliers":[{"name":"Cole"}]},"sand":{"suppliers":[]}}""",
            answer);
    }

    [Fact]
    public async Task A_list_comes_in_pages()
        => Assert.Equal(
            """{"suppliers":{"nodes":[{"name":"Ackermann"},{"name":"Brook"}],"pageInfo":{"hasNextPage":true},"totalCount":3}}""",
            await AnswerAsync("{ suppliers(first: 2) { nodes { name } pageInfo { hasNextPage } totalCount } }"));

    [Fact]
    public async Task A_subscription_follows_the_mutation()
    {
        var executor = await host.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument($$"""subscription { leadTimeChanged(id: "{{Id(host.Slow)}}") { name leadTimeDays } }""")
            .Build();
        await using var result = await executor.ExecuteAsync(request);
        await using var events = result.ExpectResponseStream().GetAsyncEnumerator();

        await AnswerAsync(
            $$"""mutation { changeLeadTime(input: { id: "{{Id(host.Slow)}}", days: 8, version: 1 }) { supplier { id } } }""");

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(
            """{"data":{"leadTimeChanged":{"name":"Ackermann","leadTimeDays":8}}}""", events.Current.ToJson());
        await events.Current.DisposeAsync();
    }

    [Fact]
    public async Task The_subgraph_composes_with_the_others()
    {
        var executor = await host.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        var others = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.FullPath, "schema", "sources"))
            .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

        var result = SchemaComposer.Compose(
            [.. others, new SourceSchemaText("suppliers", SchemaPrinter.Print(executor.Schema))]);

        Assert.Empty(result.Errors.Select(error => error.Message));
    }

    private static string Id(Supplier supplier) => NodeIds.Format("Supplier", supplier.Id);

    private static string ProductId(Guid id) => NodeIds.Format("Product", id);

    private async Task<string> AnswerAsync(string document, object? variables = null)
        => (await host.Client.PostAsync(document, variables)).Data.ToString();
}
