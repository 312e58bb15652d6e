using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Finds the ways in which the next piece of work can be done; each way is a new partial plan.</summary>
internal sealed partial class WorkExpander(ExecutionSchema schema, HiddenNames names, IReadOnlySet<string> clientVariables)
{
    private readonly FieldPlacer _placer = new(schema);
    private readonly RequirementReader _requirements = new(schema, names);

    /// <summary>All ways to do the next piece of work, the most promising first; none when it cannot be done.</summary>
    public IReadOnlyList<PlanState> Expand(PlanState state)
    {
        var work = state.Work.Peek();
        state = state with { Work = state.Work.Pop() };
        return work switch
        {
            RootWork { Operation: OperationType.Mutation } root => ExpandSerial(state, root),
            RootWork root => ExpandRoot(state, root),
            _ => ExpandEntity(state, (EntityWork)work),
        };
    }

    private List<PlanState> ExpandRoot(PlanState state, RootWork work)
    {
        var states = new List<PlanState>();
        foreach (var source in RootSources(work, work.Fields[0]))
        {
            // Each field where most of it is at home, or all that one schema can resolve: fewer requests.
            var all = work.Fields.Where(f => _placer.CanResolve(work.Type, f, source)).ToImmutableArray();
            var best = all.Where((f, i) => i == 0 || IsAtHome(work, f, source)).ToImmutableArray();
            states.Add(PlaceInRoot(state, work, source, best));
            if (best.Length < all.Length)
            {
                states.Add(PlaceInRoot(state, work, source, all));
            }
        }

        return states;
    }

    private PlanState PlaceInRoot(PlanState state, RootWork work, string source, ImmutableArray<OperationField> here)
    {
        var rest = work.Fields.RemoveRange(here);
        var next = rest.IsEmpty ? state : state.Push(work with { Fields = rest });
        var step = next.Steps.Find(s => s.Lookup is null && s.Schema == source)
            ?? NewStep(next, work.Operation, source, null, work);
        next = next.With(step);
        foreach (var field in here.Reverse())
        {
            next = _placer.Place(next, step.Id, work, field, []);
        }

        return source == ExecutionSchema.GatewaySource ? here.Aggregate(next, (s, field) => Find(s, work, field)) : next;
    }

    // Of each type an object may be: one step, which asks for something only if it is.
    private PlanState Find(PlanState state, RootWork work, OperationField field)
    {
        foreach (var (typeName, lookup) in schema.NodeLookups.Where(n => !work.DeniedNodeTypes.ContainsKey(n.TypeName)))
        {
            var type = schema.Schema.GetType<ObjectType>(typeName);
            var objects = new EntityWork(work.Location.Append(work.Type, field.ResponseName), type, []);
            var step = NewStep(state, OperationType.Query, lookup.Schema, lookup, objects) with { IsFinding = true };
            var key = lookup.Arguments[0];
            (state, _) = AddInput(state.With(step), step.Id, objects, key, UniqueVariable(step, key.Name), [], null, lookup.ToString());
        }

        return state;
    }

    private bool IsAtHome(RootWork work, OperationField field, string source)
    {
        var coverage = _placer.Coverage(work.Type, field, source);
        return RootSources(work, field).All(s => _placer.Coverage(work.Type, field, s) <= coverage);
    }

    // Mutations run one after the other; neighbours in one schema share a request, which runs them in order.
    private List<PlanState> ExpandSerial(PlanState state, RootWork work)
    {
        var states = new List<PlanState>();
        foreach (var source in RootSources(work, work.Fields[0]))
        {
            var here = work.Fields.TakeWhile(f => _placer.CanResolve(work.Type, f, source)).ToImmutableArray();
            var rest = work.Fields.RemoveRange(0, here.Length);
            var step = NewStep(state, work.Operation, source, null, work);
            var next = state.With(step);
            if (work.Previous is { } previous)
            {
                next = next.Order(step.Id, previous);
            }

            if (!rest.IsEmpty)
            {
                next = next.Push(work with { Fields = rest, Previous = step.Id });
            }

            foreach (var field in here.Reverse())
            {
                next = _placer.Place(next, step.Id, work, field, []);
            }

            states.Add(InOrder(next, step.Id, here));
        }

        return states;
    }

    // Fields were placed backwards to get the work in order; the operation itself must keep the client's order.
    private static PlanState InOrder(PlanState state, int stepId, ImmutableArray<OperationField> order)
    {
        var step = state[stepId];
        var fields = step.Selections.GetFields(step.Type).Sort(
            (a, b) => IndexOf(a).CompareTo(IndexOf(b)));
        return state.With(step with
        {
            Selections = step.Selections with { Fields = step.Selections.Fields.SetItem(step.Type, fields) },
        });

        int IndexOf(PlannedField field)
        {
            for (var i = 0; i < order.Length; i++)
            {
                if (order[i].ResponseName == field.Field.ResponseName)
                {
                    return i;
                }
            }

            return order.Length;
        }
    }

    private IEnumerable<string> RootSources(RootWork work, OperationField field) =>
        schema.GetSources(work.Type, field.Definition.Name)
            .Where(s => !work.ForbiddenSchemas.Contains(s.Schema) && _placer.CanResolve(work.Type, field, s.Schema))
            .Select(s => s.Schema)
            .OrderByDescending(s => _placer.Coverage(work.Type, field, s))
            .ThenByDescending(s => work.Fields.Count(f => _placer.CanResolve(work.Type, f, s)));

    private List<PlanState> ExpandEntity(PlanState state, EntityWork work)
    {
        (state, var rest) = PlaceInExistingSteps(state, work);
        if (rest.IsEmpty)
        {
            return [state];
        }

        work = work with { Fields = rest };
        var states = new List<(PlanState State, int Covered, bool KeysAtHand)>();
        foreach (var lookup in schema.GetLookups(work.Type))
        {
            if (lookup.Arguments.All(a => KeyAlternatives.Applies(a.Map, work.Type, schema.Schema))
                && Enter(state, work, lookup) is { } entered)
            {
                states.Add(entered);
            }
        }

        var covered = states
            .OrderByDescending(s => s.Covered)
            .ThenByDescending(s => s.KeysAtHand)
            .ThenBy(s => s.State.Steps.Count)
            .Select(s => s.State)
            .ToList();
        if (ReenterThroughParent(state, work) is { } parent)
        {
            covered.Add(parent);
        }

        return covered;
    }

    private (PlanState State, ImmutableArray<OperationField> Remaining) PlaceInExistingSteps(PlanState state, EntityWork work)
    {
        var rest = ImmutableArray.CreateBuilder<OperationField>();
        foreach (var field in work.Fields)
        {
            var hosts = state.StepsProviding(work.Location, work.Type, schema)
                .Where(s => !work.ForbiddenSchemas.Contains(s.Schema) && !IsTooLate(state, s, work))
                .ToList();
            if (hosts.Find(s => s.FindField(work.Location, work.Type, field.ResponseName) is not null) is { } fetching)
            {
                var required = fetching.FindField(work.Location, work.Type, field.ResponseName)!.Required;
                state = _placer.Place(Need(state, fetching.Id, work, field), fetching.Id, work, field, required);
            }
            else if (hosts.Find(s => _placer.CanResolve(work.Type, field, s, work.Location)) is { } host)
            {
                state = _placer.Place(Need(state, host.Id, work, field), host.Id, work, field, []);
            }
            else
            {
                rest.Add(field);
            }
        }

        return (state, rest.DrainToImmutable());
    }

    // What waits for the step that needs the fields cannot bring them.
    private static bool IsTooLate(PlanState state, PlanStep step, WorkItem work) =>
        work.RequiredBy is { } later && state.DependsOn(step.Id, later);

    private (PlanState State, int Covered, bool KeysAtHand)? Enter(PlanState state, EntityWork work, Lookup lookup)
    {
        var token = lookup.ToString() + work.Location + work.Type;
        var here = work.Fields.Where(f => CanEnterFor(work, f, lookup.Schema)).ToImmutableArray();
        if (here.IsEmpty || work.ForbiddenSchemas.Contains(lookup.Schema) || work.Busy.Contains(token))
        {
            return null;
        }

        var rest = work.Fields.RemoveRange(here);
        var next = rest.IsEmpty ? state : state.Push(work with { Fields = rest });
        var step = FindReusable(next, work, lookup, here);
        var keysAtHand = true;
        if (step is null)
        {
            step = NewStep(next, OperationType.Query, lookup.Schema, lookup, work) with
            {
                NeededFrom = work.RequiredAt?.Length ?? int.MaxValue,
            };

            // Said before the inputs are placed: no step that waits for what this one feeds can feed this one.
            next = next.With(step).Order(work.RequiredBy, step.Id);
            foreach (var argument in lookup.Arguments)
            {
                var variable = UniqueVariable(next[step.Id], argument.Name);
                (next, var atHand) = AddInput(next, step.Id, work, argument, variable, [], null, token);
                keysAtHand &= atHand;
            }
        }

        next = next.Order(work.RequiredBy, step.Id);
        foreach (var field in here.Reverse())
        {
            var known = next[step.Id].Selections.Find(work.Type, field.ResponseName);
            (next, var required) = known is null
                ? Require(Need(next, step.Id, work, field), step.Id, work, field)
                : (Need(next, step.Id, work, field), known.Required);
            next = _placer.Place(next, step.Id, work, field, required);
        }

        return (next, here.Sum(f => _placer.Coverage(work.Type, f, lookup.Schema)), keysAtHand);
    }

    private bool CanEnterFor(EntityWork work, OperationField field, string sourceSchema) =>
        schema.FindSource(work.Type, field.Definition.Name, sourceSchema) is { IsExternal: false } source
        && (source.Requirements.IsEmpty || !work.Busy.Contains(RequirementToken(work, field, sourceSchema)));

    // A step can take more fields unless it would then have to wait for something that waits for it.
    private PlanStep? FindReusable(PlanState state, EntityWork work, Lookup lookup, ImmutableArray<OperationField> fields)
    {
        var requiring = fields.RemoveAll(
            f => schema.FindSource(work.Type, f.Definition.Name, lookup.Schema)!.Requirements.IsEmpty);
        return state.Steps.Find(s =>
            s.Lookup == lookup
            && !(s.IsFinding && requiring.Length > 0)
            && s.Location == work.Location
            && s.Type == work.Type
            && !(requiring.Any(f => s.Selections.Find(s.Type, f.ResponseName) is null)
                && state.Steps.Exists(o => o.Id != s.Id && state.DependsOn(o.Id, s.Id)))
            && !IsTooLate(state, s, work));
    }

    // Objects without keys of their own are found again through the object that holds them.
    private PlanState? ReenterThroughParent(PlanState state, EntityWork work)
    {
        if (work.Location.Parent is not { } parentLocation)
        {
            return null;
        }

        var hosts = state.StepsProviding(work.Location, work.Type, schema).ToList();
        // The schema of a step that comes too late can still be asked by another one.
        var tried = hosts.Where(h => !IsTooLate(state, h, work)).Select(h => h.Schema).ToArray();
        var token = $"up {work.Location}<{work.Type.Name}> {string.Join(',', tried.Order(StringComparer.Ordinal))}";
        if (work.Busy.Contains(token) || FindField(hosts, work.Location) is not { } parentField)
        {
            return null;
        }

        var field = parentField.With(
            OperationSelections.Of(parentField.Selections!.DeclaredType, work.Type, work.Fields),
            work.IsBelowRequired ? IncludeCondition.Always : parentField.Condition);
        WorkItem again = parentLocation.ParentType is null
            ? new RootWork(OperationType.Query, work.Location.ParentType!, [field])
            : new EntityWork(parentLocation, work.Location.ParentType!, [field]);
        return again is RootWork && work.Location.ParentType != schema.Schema.QueryType
            ? null
            : state.Push(again with
            {
                ForbiddenSchemas = work.ForbiddenSchemas.Union(tried),
                RequiredBy = work.RequiredBy,
                RequiredAt = work.RequiredAt,
                Busy = work.Busy.Add(token),
                DetourFor = work.DetourFor ?? work,
            });
    }

    private static OperationField? FindField(List<PlanStep> hosts, ResultLocation location)
    {
        foreach (var host in hosts)
        {
            if (host.Location == location || location.Parent!.StepsFrom(host.Location) is not { } path)
            {
                continue;
            }

            var selections = host.Selections;
            foreach (var step in path)
            {
                selections = selections.Find(step.Type, step.ResponseName)!.Selections!;
            }

            return selections.Find(location.ParentType!, location.ResponseName)?.Field;
        }

        return null;
    }

    private static PlanStep NewStep(PlanState state, OperationType operation, string sourceSchema, Lookup? lookup, WorkItem work) =>
        new(
            state.Steps.Count + 1,
            sourceSchema,
            operation,
            lookup,
            work.Location,
            work.Type,
            PlannedSelections.Empty(work.Type, work.Type),
            [],
            []);
}
