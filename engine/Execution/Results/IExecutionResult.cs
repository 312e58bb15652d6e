namespace Cacao.Execution;

/// <summary>What a request leads to: one result, or a stream of them.</summary>
/// <remarks>A result owns pooled memory: dispose of it once, after it was written.</remarks>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>Which it is.</summary>
    ExecutionResultKind Kind { get; }
}
