namespace Cacao.Execution;

/// <summary>The response stream of a subscription. Enumerate it once; disposing of the enumerator or of the stream ends
/// the source stream.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Subscription"/>
public interface IResponseStream : IExecutionResult, IAsyncEnumerable<IOperationResult>;
