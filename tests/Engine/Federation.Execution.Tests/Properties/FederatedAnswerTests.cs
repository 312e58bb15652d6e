using System.Text.Json;
using Cacao.Federation.Composition;
using Xunit.Abstractions;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>The federated answer is the answer of the merged schema that is executed directly.</summary>
public sealed class FederatedAnswerTests(ITestOutputHelper output)
{
    private const int OperationsPerWorld = 40;

    [Fact]
    public Task Federated_answers_equal_direct_ones() => RunAsync(firstSeed: 1, worlds: 200, hasFaults: false);

    [Fact]
    public Task Federated_answers_with_faults_lose_nothing_in_silence() => RunAsync(firstSeed: 10_001, worlds: 50, hasFaults: true);

    private async Task RunAsync(int firstSeed, int worlds, bool hasFaults)
    {
        var failures = new List<string>();
        var cases = 0;
        for (var seed = firstSeed; seed < firstSeed + worlds && failures.Count < 5; seed++)
        {
            cases += await RunAsync(seed, hasFaults, failures);
        }

        output.WriteLine($"{cases} operations");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(worlds * OperationsPerWorld, cases);
    }

    private static async Task<int> RunAsync(int seed, bool hasFaults, List<string> failures)
    {
        var world = World.Generate(seed);
        var data = new WorldData(world, hasFaults);
        var sources = world.Schemas.Select(s => (Name: s, Sdl: WorldSchemas.Write(world, s))).ToArray();
        var composition = SchemaComposer.Compose([.. sources.Select(s => new SourceSchemaText(s.Name, s.Sdl))]);
        if (!composition.IsSuccess)
        {
            failures.Add($"World {seed} cannot be composed: {string.Join("\n", composition.Errors)}\n{Describe(sources)}");
            return 0;
        }

        await using var direct = await DirectAsync(composition, data);
        var clients = new Dictionary<string, ISourceSchemaClient>();
        foreach (var (name, sdl) in sources)
        {
            var source = await LocalSource.CreateAsync(b =>
            {
                SourceDirectives.AddTo(b).AddDocument(sdl);
                data.Configure(b);
            });
            source.Capabilities = new SourceSchemaCapabilities
            {
                VariableBatching = (seed + clients.Count) % 4 != 0,
                RequestBatching = (seed + clients.Count) % 3 == 0,
                MaxBatchSize = 1 + (seed % 7),
            };
            clients[name] = source;
        }

        await using var gateway = await TestGateway.CreateAsync(composition.Supergraph!, clients);
        for (var i = 0; i < OperationsPerWorld; i++)
        {
            var (document, variables) = new OperationGenerator(direct.Schema, (seed * 1000) + i).Generate();
            var expected = await direct.ExecuteAsync(document, variables);
            var actual = await gateway.ExecuteAsync(document, variables);
            if (Difference(expected, actual, hasFaults) is { } difference)
            {
                failures.Add($"{difference} World {seed}, operation {i}:\n{document}\n{variables}\nexpected {expected}\nactual   {actual}\n"
                    + $"{await gateway.ExplainAsync(document, variables)}\n{Describe(sources)}");
                break;
            }
        }

        foreach (var client in clients.Values)
        {
            await ((LocalSource)client).DisposeAsync();
        }

        return OperationsPerWorld;
    }

    private static Task<TestGateway> DirectAsync(CompositionResult composition, WorldData data) =>
        TestGateway.CreateAsync(builder =>
        {
            builder.AddDocument(Supergraph.ToClientSchemaDocument(composition.Supergraph!));
            data.Configure(builder);
        });

    private static string? Difference(string expected, string actual, bool hasFaults) =>
        !expected.Contains("\"data\":", StringComparison.Ordinal) ? "The operation is not valid."
        : hasFaults ? PartialAnswer.Compare(JsonElement.Parse(expected), JsonElement.Parse(actual))
        : expected == actual ? null
        : "The answers differ.";

    private static string Describe(IEnumerable<(string Name, string Sdl)> sources) =>
        string.Join("\n", sources.Select(s => $"# {s.Name}\n{s.Sdl}"));
}
