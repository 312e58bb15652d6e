using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.Execution;

/// <summary>An operation with the variables of one request: ready to be executed.</summary>
internal readonly record struct PreparedOperation(CompiledOperation Operation, CoercedVariables Variables)
{
    public OperationVariant Variant => Operation.GetVariant(Variables);
}
