using Cacao.Language;
using Cacao.Types;

namespace Cacao.CostAnalysis;

/// <summary>The cost of the value that is given to an argument: what really stands in it, not what its type would
/// allow.</summary>
internal sealed class InputCost(InputField definition, ValueNode literal) : CostTerm
{
    /// <inheritdoc/>
    public override OperationCost Evaluate(CostVariables variables) =>
        new(CostOf(definition, GivenValue.Of(literal, variables)), 0);

    private static double CostOf(InputField definition, GivenValue value)
    {
        if (value.IsNull)
        {
            return 0;
        }

        var weight = CostDirectives.WeightOf(definition.Directives);
        if (definition.Type.InnermostType is not InputObjectType type)
        {
            return weight ?? 0;
        }

        // A list of input objects costs as much as all of them.
        return (weight ?? 0) + Leaves(value).Sum(inputObject => CostOf(type, inputObject, weight is null ? 1 : 0));
    }

    private static double CostOf(InputObjectType type, GivenValue value, double weight) =>
        value.IsNull ? 0 : weight + type.Fields.Sum(field => CostOf(field, value.Member(field.Name)));

    private static IEnumerable<GivenValue> Leaves(GivenValue value) =>
        value.Size is null ? [value] : value.Elements().SelectMany(Leaves);
}
