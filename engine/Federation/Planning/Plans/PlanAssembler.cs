using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Makes the plan of a finished search: requests in order, their operations, and the shape of the result.</summary>
internal sealed class PlanAssembler(ExecutionSchema schema, OperationDefinitionNode operation, ConditionTerms terms)
{
    public OperationPlan Assemble(
        ObjectType rootType,
        OperationSelections selections,
        PlanState state,
        ImmutableArray<OperationField> local)
    {
        var numbers = Number(state);
        var writer = new SourceOperationWriter(schema, operation, terms);
        var requests = state.Steps
            .OrderBy(s => numbers[s.Id])
            .Select(s => ToRequest(s, state, numbers, writer))
            .ToImmutableArray();
        var result = new ResultBuilder();
        result.AddOperation(selections);
        foreach (var step in state.Steps)
        {
            result.AddStep(step);
        }

        return new OperationPlan(
            operation,
            rootType,
            requests,
            result.Build(rootType),
            writer.WriteIntrospection(rootType, [.. local.Where(f => f.Definition.Name != "__typename")]),
            terms.Terms);
    }

    // Round by round, so that a request's number is higher than those of its dependencies.
    private static Dictionary<int, int> Number(PlanState state)
    {
        var depths = state.Depths();
        return state.Steps
            .OrderBy(s => depths[s.Id - 1])
            .ThenBy(s => s.Id)
            .Select((s, i) => (s.Id, Number: i + 1))
            .ToDictionary(s => s.Id, s => s.Number);
    }

    private static SourceRequest ToRequest(
        PlanStep step,
        PlanState state,
        Dictionary<int, int> numbers,
        SourceOperationWriter writer)
    {
        var number = numbers[step.Id];
        var source = writer.Write(step, number);
        return new SourceRequest(
            number,
            step.Schema,
            source,
            SyntaxPrinter.Print(source, indented: false),
            step.Location,
            step.Type,
            step.Lookup is { } lookup ? lookup.Path.Add(lookup.Field) : [],
            step.Inputs,
            [.. source.VariableDefinitions.Select(v => v.Variable.Name.Value).Except(step.Inputs.Select(i => i.Variable))],
            [.. step.Dependencies.Select(d => numbers[d]).Order()],
            ConditionOf(step, state));
    }

    // A request that feeds another one is needed whenever that one is; keys and requirements are fetched unconditionally.
    private static IncludeCondition ConditionOf(PlanStep step, PlanState state)
    {
        if (state.Steps.Exists(s => s.Dependencies.Contains(step.Id) && s.Location == step.Location))
        {
            return IncludeCondition.Always;
        }

        return step.Selections.GetFields(step.Type)
            .Select(f => f.Condition)
            .Aggregate((a, b) => a.Or(b));
    }
}
