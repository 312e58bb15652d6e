using Cacao.Federation.Composition;
using Cacao.Federation.Planning;
using Cacao.Language;
using EShop.TestKit;

namespace EShop.Schemas.Tests;

/// <summary>What the apps' own operations cost on their way through the subgraphs. A schema that makes one of them dearer is
/// noticed here; one that makes it cheaper may have its new figure.</summary>
public sealed class TrustedDocumentPlanTests
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.FullPath, "schema");

    private static readonly OperationPlanner s_planner = new(ExecutionSchema.Load(
        Supergraph.Parse(File.ReadAllText(Path.Combine(s_folder, "supergraph.graphqls")))));

    [Fact]
    public void Documents_take_one_request_or_as_many_as_here()
    {
        var dearer = Directory.GetFiles(Path.Combine(s_folder, "operations"), "*.graphql", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Cost: CostOf(File.ReadAllText(file))))
            .Where(document => document.Cost != "1 in 1")
            .OrderBy(document => document.Name, StringComparer.Ordinal)
            .Select(document => $"{document.Name}: {document.Cost}");

        // The order page: orders; then products and variants of the catalog, delivery, payments and notifications at once.
        Assert.Equal(
            [
                "AddToCart: 2 in 2",
                "CourierHome: 2 in 2",
                "OrderPage: 6 in 2",
                "ProductList: 2 in 2",
                "ProductPage: 2 in 2",
                "SearchProducts: 4 in 3",
                "Suggest: 2 in 2",
            ],
            dearer);
    }

    // The requests, and the waves in which they are sent: none waits for more than the wave before it.
    private static string CostOf(string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        var plan = s_planner.Plan(document, document.Definitions.OfType<OperationDefinitionNode>().Single());
        var waves = new Dictionary<int, int>();
        foreach (var request in plan.Requests.Where(request => !request.IsLocal))
        {
            waves[request.Id] = 1 + request.Dependencies.Select(waves.GetValueOrDefault).DefaultIfEmpty().Max();
        }

        return $"{waves.Count} in {waves.Values.Max()}";
    }
}
