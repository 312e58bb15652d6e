using System.Text.Json;
using System.Text.Json.Nodes;
using Cacao.Execution.Tests.Incremental;
using Cacao.Federation.Composition;
using Xunit.Abstractions;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>The federated answer is the answer of the merged schema that is executed directly.</summary>
public sealed class FederatedAnswerTests(ITestOutputHelper output)
{
    private const int OperationsPerWorld = 40;

    [Fact]
    public Task Federated_answers_equal_direct_ones() => RunAsync(firstSeed: 1, worlds: 160, Case.Whole);

    [Fact]
    public Task Federated_answers_with_faults_lose_nothing_in_silence() => RunAsync(firstSeed: 10_001, worlds: 50, Case.Faulty);

    [Fact]
    public Task Federated_answers_with_nulls_in_wrong_places_are_null_in_the_same() => RunAsync(firstSeed: 30_001, worlds: 40, Case.Gappy);

    [Fact]
    public Task Federated_answers_in_parts_are_together_the_direct_ones() => RunAsync(firstSeed: 20_001, worlds: 50, Case.InParts);

    private async Task RunAsync(int firstSeed, int worlds, Case what)
    {
        var failures = new List<string>();
        var cases = 0;
        for (var seed = firstSeed; seed < firstSeed + worlds && failures.Count < 5; seed++)
        {
            cases += await RunAsync(seed, what, failures);
        }

        output.WriteLine($"{cases} operations");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(worlds * OperationsPerWorld, cases);
    }

    private static async Task<int> RunAsync(int seed, Case what, List<string> failures)
    {
        var world = World.Generate(seed);
        var data = new WorldData(world, what == Case.Faulty, what == Case.Gappy);
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
                data.Configure(b, name);
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
            var (document, variables) = new OperationGenerator(direct.Schema, (seed * 1000) + i, what == Case.InParts).Generate();
            var expected = await direct.ExecuteAsync(document, variables);
            var actual = await gateway.ReadPartsAsync(document, variables);
            if (Difference(expected, actual, what) is { } difference)
            {
                failures.Add($"{difference} World {seed}, operation {i}:\n{document}\n{variables}\nexpected {expected}\nactual   {string.Join('\n', actual)}\n"
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
            builder.ModifyOptions(options => options.EnableDefer = true);
            builder.AddDocument(Supergraph.ToClientSchemaDocument(composition.Supergraph!));
            data.Configure(builder);
        });

    private static string? Difference(string expected, List<string> actual, Case what) =>
        !expected.Contains("\"data\":", StringComparison.Ordinal) ? "The operation is not valid."
        : what is Case.Faulty or Case.Gappy ? PartialAnswer.Compare(JsonElement.Parse(expected), JsonElement.Parse(actual.Single()))
        : what == Case.InParts ? DifferenceOfParts(JsonNode.Parse(expected)!, actual)
        : expected == actual.Single() ? null
        : "The answers differ.";

    private static string? DifferenceOfParts(JsonNode expected, List<string> parts)
    {
        try
        {
            return JsonNode.DeepEquals(IncrementalParts.Sort(expected["data"]), IncrementalParts.Sort(IncrementalParts.Assemble(parts)))
                ? null
                : "The parts are not the answer.";
        }
        catch (Exception exception)
        {
            return $"The parts do not fit together ({exception.Message}).";
        }
    }

    private static string Describe(IEnumerable<(string Name, string Sdl)> sources) =>
        string.Join("\n", sources.Select(s => $"# {s.Name}\n{s.Sdl}"));

    private enum Case
    {
        Whole,
        Faulty,
        Gappy,
        InParts,
    }
}
