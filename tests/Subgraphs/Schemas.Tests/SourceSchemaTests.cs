using Cacao.Execution;
using Cacao.Federation.Composition;
using Cacao.Federation.Composition.Configuration;
using Cacao.Types.Sdl;
using EShop.Analytics;
using EShop.Cart;
using EShop.Catalog;
using EShop.Delivery;
using EShop.Inventory;
using EShop.Notifications;
using EShop.Orders;
using EShop.Payments;
using EShop.Search;
using EShop.TestKit;
using EShop.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Schemas.Tests;

public sealed class SourceSchemaTests
{
    private static readonly Dictionary<string, Func<string[], WebApplication>> s_subgraphs = new()
    {
        [UsersSubgraph.Name] = UsersSubgraph.Create,
        [CatalogSubgraph.Name] = CatalogSubgraph.Create,
        [InventorySubgraph.Name] = InventorySubgraph.Create,
        [CartSubgraph.Name] = CartSubgraph.Create,
        [OrdersSubgraph.Name] = OrdersSubgraph.Create,
        [PaymentsSubgraph.Name] = PaymentsSubgraph.Create,
        [DeliverySubgraph.Name] = DeliverySubgraph.Create,
        [NotificationsSubgraph.Name] = NotificationsSubgraph.Create,
        [SearchSubgraph.Name] = SearchSubgraph.Create,
        [AnalyticsSubgraph.Name] = AnalyticsSubgraph.Create,
    };

    public static TheoryData<string> Names => [.. s_subgraphs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_subgraphs_schema_is_the_one_that_was_reviewed(string name)
        => CommittedSchema.Match($"sources/{name}.graphqls", await PrintAsync(name));

    [Fact]
    public async Task The_subgraphs_compose_to_the_supergraph_that_was_reviewed()
    {
        var sources = await Task.WhenAll(
            Configuration().Subgraphs.Select(s => s.Name).Select(async name => new SourceSchemaText(name, await PrintAsync(name))));

        var result = SchemaComposer.Compose(sources, Configuration().CompositionOptions);

        Assert.Empty(result.Log.Select(entry => $"{entry.Severity} {entry.Code}: {entry.Message}"));
        CommittedSchema.Match("supergraph.graphqls", Supergraph.Print(result.Supergraph!));
    }

    // In the order in which the command line composes them.
    private static FusionConfiguration Configuration()
        => FusionConfiguration.Parse(
            File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "fusion-config.json")), "fusion-config.json");

    private static async Task<string> PrintAsync(string name)
    {
        await using var app = s_subgraphs[name]([]);
        var executor = await app.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        return SchemaPrinter.Print(executor.Schema);
    }
}
