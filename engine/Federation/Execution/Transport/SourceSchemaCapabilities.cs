namespace Cacao.Federation.Execution;

/// <summary>What a source schema takes in one request, besides a single operation.</summary>
/// <remarks>One that takes neither lists of variables nor lists of operations gets several entities as aliases of one
/// operation, which every GraphQL service understands.</remarks>
public sealed record SourceSchemaCapabilities
{
    /// <summary>One operation with one set of variables after the other: <c>"variables": [{…}, {…}]</c>. Default: yes.</summary>
    public bool VariableBatching { get; init; } = true;

    /// <summary>A list of operations. Default: no.</summary>
    public bool RequestBatching { get; init; }

    /// <summary>How many executions one request may ask for. Default: 1000; at least 1.</summary>
    public int MaxBatchSize { get; init; } = 1000;
}
