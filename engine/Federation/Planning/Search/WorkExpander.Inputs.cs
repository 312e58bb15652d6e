using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

// What steps need before they can be sent: keys and requirements.
internal sealed partial class WorkExpander
{
    private (PlanState State, ImmutableArray<ArgumentNode> Arguments) Require(
        PlanState state,
        int stepId,
        EntityWork work,
        OperationField field)
    {
        var source = schema.FindSource(work.Type, field.Definition.Name, state[stepId].Schema)!;
        var arguments = ImmutableArray.CreateBuilder<ArgumentNode>(source.Requirements.Length);
        foreach (var requirement in source.Requirements)
        {
            var variable = UniqueVariable(state[stepId], $"{field.ResponseName}_{requirement.Name}");
            (state, _) = AddInput(
                state,
                stepId,
                work,
                requirement,
                variable,
                [state[stepId].Schema],
                field.ResponseName,
                RequirementToken(work, field, state[stepId].Schema));
            arguments.Add(new ArgumentNode(new NameNode(requirement.Name), new VariableNode(new NameNode(variable))));
        }

        return (state, arguments.ToImmutable());
    }

    private string UniqueVariable(PlanStep step, string name)
    {
        var candidate = name;
        for (var i = 2; clientVariables.Contains(candidate) || step.Inputs.Any(input => input.Variable == candidate); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }

    private static string RequirementToken(EntityWork work, OperationField field, string sourceSchema) =>
        $"{sourceSchema}/{work.Type.Name}.{field.Definition.Name}{work.Location}";

    private (PlanState State, bool AtHand) AddInput(
        PlanState state,
        int stepId,
        EntityWork work,
        SourceArgument argument,
        string variable,
        ImmutableHashSet<string> forbiddenSchemas,
        string? fieldName,
        string token)
    {
        var (fields, selector) = _requirements.Read(work.Location, work.Type, state[stepId].Schema, argument);
        var step = state[stepId];
        var input = new RequestInput(variable, argument.Type, selector, fieldName is null, fieldName);
        state = state.With(step with { Inputs = step.Inputs.Add(input) });
        var needed = new EntityWork(work.Location, work.Type, fields)
        {
            RequiredBy = stepId,
            RequiredAt = work.RequiredAt ?? work.Location,
            ForbiddenSchemas = forbiddenSchemas,
            Busy = work.Busy.Add(token),
        };
        if (fields.IsEmpty)
        {
            return (state, true);
        }

        (state, var rest) = PlaceInExistingSteps(state, needed);
        return rest.IsEmpty ? (state, true) : (state.Push(needed with { Fields = rest }), false);
    }

    // What one needs below a required field is there whether the client asks for that field or not; so must be whatever an existing
    // step needs to fetch it: its key, and what the field itself requires.
    private PlanState Need(PlanState state, int stepId, EntityWork work, OperationField field)
    {
        var step = state[stepId];
        if (step.Lookup is not { } lookup || work.RequiredAt is not { } at || step.Location.Length <= at.Length)
        {
            return state;
        }

        if (step.NeededFrom > at.Length)
        {
            state = state.With(step with { NeededFrom = at.Length });
            state = lookup.Arguments.Aggregate(state, (s, key) => Supply(s, stepId, work, key, []));
        }

        return step.Location == work.Location && step.Selections.Find(work.Type, field.ResponseName) is { Required.IsEmpty: false }
            ? schema.FindSource(work.Type, field.Definition.Name, step.Schema)!.Requirements
                .Aggregate(state, (s, requirement) => Supply(s, stepId, work, requirement, [step.Schema]))
            : state;
    }

    private PlanState Supply(
        PlanState state,
        int stepId,
        EntityWork work,
        SourceArgument argument,
        ImmutableHashSet<string> forbiddenSchemas)
    {
        var step = state[stepId];
        var fields = _requirements.Read(step.Location, step.Type, step.Schema, argument).Fields;
        var needed = new EntityWork(step.Location, step.Type, fields)
        {
            RequiredBy = stepId,
            RequiredAt = work.RequiredAt,
            ForbiddenSchemas = forbiddenSchemas,
            Busy = work.Busy,
        };
        (state, var rest) = PlaceInExistingSteps(state, needed);
        return rest.IsEmpty ? state : state.Push(needed with { Fields = rest });
    }
}
