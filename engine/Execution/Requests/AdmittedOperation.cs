using Cacao.CostAnalysis;
using Cacao.Execution.Coercion;

namespace Cacao.Execution;

/// <summary>What is known of an operation that may be executed.</summary>
/// <param name="Variables">Its variables.</param>
/// <param name="Cost">What it costs, when the response is to tell.</param>
internal readonly record struct AdmittedOperation(CoercedVariables Variables, OperationCost? Cost)
{
    /// <summary>What the response tells; <c>null</c> when it is nothing.</summary>
    public Dictionary<string, object?>? Extensions => Cost is { } cost
        ? new Dictionary<string, object?>
        {
            ["operationCost"] = new Dictionary<string, object?>
            {
                ["fieldCost"] = cost.FieldCost,
                ["typeCost"] = cost.TypeCost,
            },
        }
        : null;
}
