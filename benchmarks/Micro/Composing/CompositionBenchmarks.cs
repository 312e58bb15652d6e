using BenchmarkDotNet.Attributes;
using Cacao.Federation.Composition;
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

    [Params("10 x 30", "30 x 30", "100 x 30", "100 x 100")]
    public string SchemasAndTypes { get; set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        var (schemas, types) = SchemasAndTypes.Split(" x ") is [var first, var second]
            ? (int.Parse(first), int.Parse(second))
            : throw new InvalidOperationException($"\"{SchemasAndTypes}\" names no two numbers.");
        _sources = GeneratedSchemas.Create(schemas, types);
        if (!Compose().IsSuccess)
        {
            throw new InvalidOperationException("The schemas do not compose.");
        }
    }

    [Benchmark]
    public CompositionResult Compose() => SchemaComposer.Compose(_sources);
}
