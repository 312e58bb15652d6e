using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Puts a field into a step, with everything below it that the step's source schema can resolve; the rest becomes work.</summary>
internal sealed class FieldPlacer(ExecutionSchema schema)
{
    /// <summary>Whether a source schema resolves a field without anything else having to be fetched first.</summary>
    public bool CanResolve(ObjectType type, OperationField field, string sourceSchema, SelectionSetNode? provided = null) =>
        schema.FindSource(type, field.Definition.Name, sourceSchema) is { } source
        && source.Requirements.IsEmpty
        && (!source.IsExternal || ProvidedSelections.Contains(provided, schema.Schema, type, field.Definition.Name));

    /// <summary>Whether a step can resolve one more field of the objects at a location that it fetches.</summary>
    public bool CanResolve(ObjectType type, OperationField field, PlanStep step, ResultLocation location) =>
        schema.FindSource(type, field.Definition.Name, step.Schema) is { } source
        && source.Requirements.IsEmpty
        && (!source.IsExternal
            || ProvidedSelections.Contains(ProvidedAt(step, location), schema.Schema, type, field.Definition.Name));

    /// <summary>How many leaves of a field a source schema resolves on its own.</summary>
    public int Coverage(ObjectType type, OperationField field, string sourceSchema, SelectionSetNode? provided = null)
    {
        if (field.Selections is not { } selections)
        {
            return 1;
        }

        var source = schema.FindSource(type, field.Definition.Name, sourceSchema)!;
        var sourceType = FindNamedType(source.Type) ?? selections.DeclaredType;
        var below = ProvidedSelections.Below(source, provided, schema.Schema, type, field.Definition.Name);
        return selections.ObjectTypes
            .Where(t => schema.IsPossibleType(sourceSchema, sourceType, t))
            .Sum(t => selections.GetFields(t)
                .Where(f => !f.Definition.IsIntrospectionField && CanResolve(t, f, sourceSchema, below))
                .Sum(f => Coverage(t, f, sourceSchema, below)));
    }

    /// <summary>Places a field.</summary>
    /// <param name="state">The partial plan.</param>
    /// <param name="stepId">The step.</param>
    /// <param name="work">What the field belongs to.</param>
    /// <param name="field">The field.</param>
    /// <param name="required">Arguments that are filled with data of other schemas.</param>
    public PlanState Place(
        PlanState state,
        int stepId,
        WorkItem work,
        OperationField field,
        ImmutableArray<ArgumentNode> required)
    {
        var step = state[stepId];
        var leftovers = new List<EntityWork>();
        var planned = Plan(step.Schema, work, work.Location, work.Type, field, ProvidedAt(step, work.Location), leftovers)
            with
        { Required = required };
        var path = work.Location.StepsFrom(step.Location)!;
        var conditional = (work.RequiredAt ?? work.Location).Length - step.Location.Length;
        state = state
            .With(step with { Selections = step.Selections.Add(path, work.Type, planned, conditional) })
            .Order(work.RequiredBy, stepId);

        // The stack hands out the last one first: pushed backwards, work is done in the order of the operation.
        for (var i = leftovers.Count - 1; i >= 0; i--)
        {
            state = state.Push(leftovers[i]);
        }

        return state;
    }

    private PlannedField Plan(
        string sourceSchema,
        WorkItem work,
        ResultLocation location,
        ObjectType type,
        OperationField field,
        SelectionSetNode? provided,
        List<EntityWork> leftovers)
    {
        if (field.Selections is not { } selections)
        {
            return new PlannedField(field, null, [], field.Condition);
        }

        var source = schema.FindSource(type, field.Definition.Name, sourceSchema)!;
        var sourceType = FindNamedType(source.Type) ?? selections.DeclaredType;
        var below = location.Append(type, field.ResponseName);
        var providedBelow = ProvidedSelections.Below(source, provided, schema.Schema, type, field.Definition.Name);
        var planned = PlannedSelections.Empty(selections.DeclaredType, sourceType);
        foreach (var objectType in selections.ObjectTypes)
        {
            if (!schema.IsPossibleType(sourceSchema, sourceType, objectType))
            {
                continue;
            }

            var rest = ImmutableArray.CreateBuilder<OperationField>();
            foreach (var child in selections.GetFields(objectType))
            {
                if (child.Definition.IsIntrospectionField)
                {
                    continue;
                }

                if (CanResolve(objectType, child, sourceSchema, providedBelow))
                {
                    planned = planned.Add(
                        [],
                        objectType,
                        Plan(sourceSchema, work, below, objectType, child, providedBelow, leftovers));
                }
                else
                {
                    rest.Add(child);
                }
            }

            if (rest.Count > 0)
            {
                leftovers.Add(new EntityWork(below, objectType, rest.DrainToImmutable())
                {
                    RequiredBy = work.RequiredBy,
                    RequiredAt = work.RequiredAt,
                    Busy = work.Busy,
                });
            }
        }

        return new PlannedField(field, planned, [], field.Condition);
    }

    /// <summary>The external fields that a step's source schema resolves of the objects at a location.</summary>
    private SelectionSetNode? ProvidedAt(PlanStep step, ResultLocation location)
    {
        var selections = step.Selections;
        SelectionSetNode? provided = null;
        foreach (var way in location.StepsFrom(step.Location)!)
        {
            var planned = selections.Find(way.Type, way.ResponseName)!;
            var name = planned.Field.Definition.Name;
            var source = schema.FindSource(way.Type, name, step.Schema)!;
            provided = ProvidedSelections.Below(source, provided, schema.Schema, way.Type, name);
            selections = planned.Selections!;
        }

        return provided;
    }

    private NamedType? FindNamedType(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => FindNamedType(nonNull.Type),
        ListTypeNode list => FindNamedType(list.Type),
        _ => schema.Schema.TryGetType(((NamedTypeNode)type).Name.Value, out var named) ? named : null,
    };
}
