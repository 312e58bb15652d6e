using System.Buffers;
using BenchmarkDotNet.Attributes;
using Cacao.Benchmarks.Shop;
using Cacao.Execution;
using Cacao.Execution.Coercion;
using Cacao.Execution.Documents;
using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Validation;

namespace Cacao.Benchmarks.Operations;

/// <summary>The steps from the bytes of a document to the bytes of an answer, each for itself.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class OperationBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private IRequestExecutor _executor = null!;
    private DocumentNode _document = null!;
    private ParsedDocument _parsed = null!;
    private OperationRequest _request = null!;
    private IOperationResult _result = null!;

    public static IEnumerable<OperationCase> Cases =>
        [OperationCase.SmallQuery, OperationCase.NestedQuery, OperationCase.IntrospectionQuery];

    [ParamsSource(nameof(Cases))]
    public OperationCase Query { get; set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        _executor = ShopExecutor.Create();
        _document = Utf8GraphQLParser.Parse(Query.Utf8Document);
        _parsed = new ParsedDocument(_document, DocumentValidator.Validate(_executor.Schema, _document).Errors);
        _request = Query.CreateRequest();
        _result = (IOperationResult)_executor.ExecuteAsync(_request).GetAwaiter().GetResult();
        Query.Check(_result.ToJson());
        if (_parsed.Errors.Count > 0)
        {
            throw new InvalidOperationException(_parsed.Errors[0].Message);
        }
    }

    [Benchmark]
    public DocumentNode Parse() => Utf8GraphQLParser.Parse(Query.Utf8Document);

    [Benchmark]
    public int Validate() => DocumentValidator.Validate(_executor.Schema, _document).Errors.Count;

    /// <summary>Everything below the root, which a server compiles when it first meets each type.</summary>
    [Benchmark]
    public int Compile()
    {
        var schema = _executor.Schema;
        var operation = new CompiledOperation(schema, _parsed, _parsed.Operations[0], schema.QueryType, variantCacheSize: 1);
        return SelectionTree.Count(schema, operation.GetVariant(CoercedVariables.Empty).Root);
    }

    /// <summary>From the request, whose document is known, to the table of values.</summary>
    [Benchmark]
    public async Task<int> Execute()
    {
        await using var result = (IOperationResult)await _executor.ExecuteAsync(_request);
        return result.Errors.Count;
    }

    /// <summary>From the table of values to bytes.</summary>
    [Benchmark]
    public int Serialise()
    {
        _buffer.ResetWrittenCount();
        _result.WriteTo(_buffer);
        return _buffer.WrittenCount;
    }
}
