using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.Execution;

/// <summary>An operation with the variables of one request: ready to be executed.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="AllowsIncrementalDelivery">Whether the response may come in parts.</param>
internal readonly record struct PreparedOperation(
    CompiledOperation Operation,
    CoercedVariables Variables,
    bool AllowsIncrementalDelivery = false)
{
    /// <summary>Whether parts of the response may follow later.</summary>
    public bool IsIncremental => AllowsIncrementalDelivery && Operation.HasIncrementalDelivery;

    public OperationVariant Variant => Operation.GetVariant(Variables, IsIncremental);
}
