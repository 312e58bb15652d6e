using BenchmarkDotNet.Attributes;
using Cacao.Federation.Composition;
using Cacao.Federation.Composition.Configuration;
using Cacao.Federation.Composition.Tests.Satisfiability;

namespace Cacao.Benchmarks.Composing;

/// <summary>
/// Source schemas composed, all rules and the proof of paths included. Each schema adds fields to each type: the time per
/// schema and type should stay the same.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CompositionBenchmarks
{
    private IReadOnlyList<SourceSchemaText> _sources = null!;

    // "shop" is what fusion-config.json names, as far as its schemas are there.
    [Params("shop", "10 x 30", "30 x 30", "100 x 30", "100 x 100")]
    public string SchemasAndTypes { get; set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        _sources = SchemasAndTypes == "shop" ? ReadShop() : Generate();
        if (!Compose().IsSuccess)
        {
            throw new InvalidOperationException("The schemas do not compose.");
        }
    }

    [Benchmark]
    public CompositionResult Compose() => SchemaComposer.Compose(_sources);

    private IReadOnlyList<SourceSchemaText> Generate()
    {
        var (schemas, types) = SchemasAndTypes.Split(" x ") is [var first, var second]
            ? (int.Parse(first), int.Parse(second))
            : throw new InvalidOperationException($"\"{SchemasAndTypes}\" names no two numbers.");
        return GeneratedSchemas.Create(schemas, types);
    }

    private static IReadOnlyList<SourceSchemaText> ReadShop()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "fusion-config.json")))
        {
            folder = folder.Parent;
        }

        var configuration = FusionConfiguration.Parse(File.ReadAllText(System.IO.Path.Combine(folder.FullName, "fusion-config.json")));
        return
        [
            .. configuration.Subgraphs
                .Select(s => (s.Name, File: System.IO.Path.Combine(folder.FullName, s.SchemaFile)))
                .Where(s => File.Exists(s.File))
                .Select(s => new SourceSchemaText(s.Name, File.ReadAllText(s.File), s.File)),
        ];
    }
}
