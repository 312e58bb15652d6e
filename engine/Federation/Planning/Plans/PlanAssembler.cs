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
            source.Node,
            SyntaxPrinter.Print(source.Node, indented: false),
            step.Location,
            step.Type,
            step.Lookup is { } lookup ? lookup.Path.Add(lookup.Field) : [],
            step.Inputs,
            source.ForwardedVariables,
            source.Conditions,
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

        return NeedOf(step.Selections.GetFields(step.Type), step.Type, step.Location, step, state);
    }

    private static IncludeCondition NeedOf(
        IEnumerable<PlannedField> fields,
        ObjectType type,
        ResultLocation location,
        PlanStep step,
        PlanState state) =>
        fields.Select(f => NeedOf(f, type, location, step, state)).Aggregate((a, b) => a.Or(b));

    // An object that is there already is fetched again only for the sake of what is below it.
    private static IncludeCondition NeedOf(
        PlannedField field,
        ObjectType type,
        ResultLocation location,
        PlanStep step,
        PlanState state)
    {
        var name = field.Field.ResponseName;
        if (field.Selections is not { Fields.IsEmpty: false } selections
            || !state.Steps.Exists(s => s.Id < step.Id && s.FindField(location, type, name) is not null))
        {
            return field.Condition;
        }

        var below = location.Append(type, name);
        return field.Condition.And(selections.Fields
            .Select(f => NeedOf(f.Value, f.Key, below, step, state))
            .Aggregate((a, b) => a.Or(b)));
    }
}
