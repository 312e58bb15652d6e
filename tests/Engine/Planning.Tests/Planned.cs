using Cacao.Language;

namespace Cacao.Federation.Planning.Tests;

internal static class Planned
{
    public static OperationPlan Operation(string supergraph, string operation)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        var planner = new OperationPlanner(ExecutionSchema.Load(Utf8GraphQLParser.Parse(supergraph)));
        return planner.Plan(document, document.Definitions.OfType<OperationDefinitionNode>().Single());
    }

    public static string Text(string supergraph, string operation) => Operation(supergraph, operation).ToString();
}
