namespace Cacao.Execution;

/// <summary>The results of a subscription, or the parts of a response that has deferred or streamed ones. Enumerate it once.
/// Disposing of the enumerator or of the stream ends the source stream, or what is still executed.</summary>
/// <remarks>Write each result before you ask for the next: deferred parts start when the reader comes back after the first
/// result. The parts share memory that goes back to the pool when the stream is disposed of.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Subscription"/>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
public interface IResponseStream : IExecutionResult, IAsyncEnumerable<IOperationResult>;
