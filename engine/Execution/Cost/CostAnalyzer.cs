using System.Text.Json;
using Cacao.Execution;
using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.CostAnalysis;

/// <summary>Weighs operations, and refuses those that cost too much.</summary>
internal sealed class CostAnalyzer(CostOptions options)
{
    /// <summary>Weighs an operation for the variables of a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="coerced">The variables, which decide what is skipped.</param>
    /// <param name="given">The variables as they were given.</param>
    /// <param name="cost">What it costs, as far as that is known.</param>
    /// <returns>Why it is refused; <c>null</c> when it is not.</returns>
    public IError? Weigh(CompiledOperation operation, CoercedVariables coerced, JsonElement given, out OperationCost cost)
    {
        cost = default;
        if (operation.GetVariant(coerced).GetCost(options) is not { } formula)
        {
            return options.EnforceCostLimits ? CostErrors.TooComplex() : null;
        }

        try
        {
            cost = (formula.Known ?? formula.Evaluate(new CostVariables(operation.Variables, given))).AtLeastZero();
        }
        catch (SlicingArgumentException exception)
        {
            return CostErrors.OneSlicingArgument(exception.Node);
        }

        return !options.EnforceCostLimits ? null
            : cost.FieldCost > options.MaxFieldCost ? CostErrors.FieldCostExceeded(cost.FieldCost, options.MaxFieldCost)
            : cost.TypeCost > options.MaxTypeCost ? CostErrors.TypeCostExceeded(cost.TypeCost, options.MaxTypeCost)
            : null;
    }
}
