namespace Cacao.Execution;

/// <summary>Makes results of requests that are not executed, for transports and request policies.</summary>
public static class OperationResults
{
    /// <summary>Makes a result that holds errors and no data.</summary>
    public static IOperationResult FromErrors(OperationOutcome outcome, params IReadOnlyList<IError> errors) =>
        new OperationResult(outcome, errors);
}
