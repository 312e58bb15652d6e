namespace Cacao.Federation.Execution;

/// <summary>A request to a source schema.</summary>
/// <param name="Body">The JSON body.</param>
/// <param name="IsBatch">Whether the body asks for several executions, each with a response of its own.</param>
/// <param name="IsMutation">Whether sending it twice could do harm.</param>
/// <param name="Headers">The headers that are passed on.</param>
public readonly record struct SourceSchemaRequest(
    ReadOnlyMemory<byte> Body,
    bool IsBatch,
    bool IsMutation,
    IReadOnlyList<KeyValuePair<string, string>> Headers);
