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
        var writer = new SourceOperationWriter(schema, operation, terms);
        var steps = RequestFusion.Fuse(state, s => SignatureOf(s, writer));
        var requests = steps
            .Select((s, i) => ToRequest(s, i + 1, state, NumberOf, writer))
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

        int NumberOf(int step) => 1 + steps.TakeWhile(request => !request.Any(s => s.Id == step)).Count();
    }

    // What follows a mutation must see what it has done, and not what a later one has.
    private string? SignatureOf(PlanStep step, SourceOperationWriter writer)
    {
        if (step.Lookup is null || operation.Operation == OperationType.Mutation)
        {
            return null;
        }

        var source = writer.Write(step, number: 0);
        var inputs = step.Inputs.Select(i => $"{i.Variable} {i.FieldName} {SelectorPrinter.Print(i.Value)}");
        var conditions = source.Conditions.Select(c => $"{c.Name} {string.Join(',', c.Condition.Alternatives)}");
        var aliases = source.Aliases.Select(a => $"{a.Key} {a.Value}");
        var kind = step.IsFinding ? "finds" : IsDeferred(step.Selections) ? "defers" : string.Empty;
        return string.Join(
            '\n',
            [step.Schema, step.Type.Name, kind, source.Node.ToString(), .. inputs, .. conditions, .. aliases]);
    }

    // What may come later must not hold up what may not.
    private static bool IsDeferred(PlannedSelections selections) => selections.Fields.Values.SelectMany(f => f).All(
        f => f.Selections is { Fields.IsEmpty: false } below
            ? IsDeferred(below)
            : !f.Field.IsHidden && f.Field.Occurrences.All(o => o.Fragment >= 0));

    private static SourceRequest ToRequest(
        IReadOnlyList<PlanStep> steps,
        int number,
        PlanState state,
        Func<int, int> numberOf,
        SourceOperationWriter writer)
    {
        var step = steps[0];
        var source = writer.Write(step, number);
        return new SourceRequest(
            number,
            step.Schema,
            source.Node,
            SyntaxPrinter.Print(source.Node, indented: false),
            [.. steps.Select(s => new RequestTarget(s.Location, ConditionOf(s, state)))],
            step.Type,
            step.Lookup is { } lookup ? lookup.Path.Add(lookup.Field) : [],
            step.Inputs,
            source.ForwardedVariables,
            source.Conditions,
            [.. steps.SelectMany(s => s.Dependencies).Select(numberOf).Distinct().Order()])
        {
            IsFinding = step.IsFinding,
            Aliases = source.Aliases,
        };
    }

    // A request that feeds another one is needed whenever that one is; keys and requirements are fetched unconditionally.
    private static IncludeCondition ConditionOf(PlanStep step, PlanState state)
    {
        if (step.IsFinding || state.Steps.Exists(s => s.Dependencies.Contains(step.Id) && s.Location == step.Location))
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
