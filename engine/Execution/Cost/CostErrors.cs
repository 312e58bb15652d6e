using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>The errors of operations that cost too much. Codes and members are those that clients look for.</summary>
internal static class CostErrors
{
    public static IError FieldCostExceeded(double cost, double limit) =>
        Exceeded("The operation has a greater field cost than it may have.", "fieldCost", cost, "maxFieldCost", limit);

    public static IError TypeCostExceeded(double cost, double limit) =>
        Exceeded("The operation has a greater type cost than it may have.", "typeCost", cost, "maxTypeCost", limit);

    public static IError TooComplex() =>
        new GraphQLError("The operation is too complex to be weighed.") { Code = ErrorCodes.Execution.CostExceeded };

    public static IError OneSlicingArgument(FieldNode node) =>
        new GraphQLError($"The field \"{node.Name.Value}\" needs exactly one of the arguments that bound its list.")
        {
            Code = ErrorCodes.Execution.OneSlicingArgumentRequired,
            Locations = node.Location is { } location ? [location] : [],
        };

    private static GraphQLError Exceeded(string message, string name, double cost, string limitName, double limit) =>
        new(message)
        {
            Code = ErrorCodes.Execution.CostExceeded,
            Extensions = new Dictionary<string, object?> { [name] = cost, [limitName] = limit },
        };
}
