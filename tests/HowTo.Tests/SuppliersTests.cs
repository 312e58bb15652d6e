using Cacao.Execution;
using Cacao.Execution.Relay;
using Cacao.Federation.Composition;
using Cacao.Types.Sdl;
using EShop.Suppliers;
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
        Assert.Equal("""{"supplier":null,"errors":[{"code":"INPUT_VALIDATION_FAILED"}]}""", await ChangeAsync(host.Steady, 366, 1));
        Assert.Equal(
            """{"supplier":{"leadTimeDays":4,"version":2},"errors":null}""", await ChangeAsync(host.Steady, 4, 1));
        Assert.Equal("""{"supplier":null,"errors":[{"code":"STALE_VERSION"}]}""", await ChangeAsync(host.Steady, 5, 1));
        Assert.Equal(
            """{"supplier":null,"errors":[{"code":"SUPPLIER_NOT_FOUND"}]}""",
            await ChangeAsync(new Supplier(Guid.CreateVersion7(), "Nobody", 1), 5, 1));
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("catalog:write", "AUTH_NOT_AUTHORIZED")]
    public async Task A_mutation_is_for_those_who_carry_its_scope(string? scope, string code)
    {
        var client = scope is null ? host.Client : host.ClientWith(scope);

        var response = await client.PostAsync(ChangeLeadTime, Input(host.Fast, 2, 1));

        Assert.Equal(code, Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            """{"supplierById":{"leadTimeDays":1}}""",
            await AnswerAsync($$"""{ supplierById(id: "{{Id(host.Fast)}}") { leadTimeDays } }"""));
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
            """{"suppliers":{"nodes":[{"name":"Ackermann"},{"name":"Brook"}],"pageInfo":{"hasNextPage":true}}}""",
            await AnswerAsync("{ suppliers(first: 2) { nodes { name } pageInfo { hasNextPage } } }"));

    [Fact]
    public async Task A_list_is_filtered_and_sorted_by_the_database()
    {
        using var statements = host.RecordStatements();

        var answer = await AnswerAsync(
            """
            {
              suppliers(where: { name: { in: ["Brook", "Cole", "Nobody"] } }, order: [{ name: DESC }]) {
                nodes { name }
                totalCount
              }
            }
            """);

        Assert.Equal("""{"suppliers":{"nodes":[{"name":"Cole"},{"name":"Brook"}],"totalCount":2}}""", answer);
        Assert.Equal(1, statements.Count);
        Assert.All(statements.Texts, text => Assert.Contains("WHERE", text, StringComparison.Ordinal));
        Assert.DoesNotContain(statements.Texts, text => text.Contains("lead_time_days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subscription_follows_the_mutation()
    {
        var other = await host.AddAsync(new Supplier(Guid.CreateVersion7(), "Zander", 2));
        await using var events = await host.Client.SubscribeAsync(
            $$"""subscription { leadTimeChanged(id: "{{Id(host.Slow)}}") { name leadTimeDays } }""");

        await ChangeAsync(other, 7, 1);
        await ChangeAsync(host.Slow, 8, 1);

        Assert.Equal("""{"data":{"leadTimeChanged":{"name":"Ackermann","leadTimeDays":8}}}""", await events.NextAsync());
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

    private const string ChangeLeadTime =
        """
        mutation ($input: ChangeLeadTimeInput!) {
          changeLeadTime(input: $input) { supplier { leadTimeDays version } errors { ... on Error { code } } }
        }
        """;

    private static string Id(Supplier supplier) => NodeIds.Format("Supplier", supplier.Id);

    private static string ProductId(Guid id) => NodeIds.Format("Product", id);

    private static object Input(Supplier supplier, int days, int version)
        => new { input = new { id = Id(supplier), days, version } };

    private async Task<string> ChangeAsync(Supplier supplier, int days, int version)
    {
        var response = await host.ClientWith(SuppliersScopes.Write).PostAsync(ChangeLeadTime, Input(supplier, days, version));
        return response.Data.GetProperty("changeLeadTime").ToString();
    }

    private async Task<string> AnswerAsync(string document, object? variables = null)
        => (await host.Client.PostAsync(document, variables)).Data.ToString();
}
