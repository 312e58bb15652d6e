using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>A request of a plan in the making.</summary>
/// <param name="Id">The number of the step, from 1.</param>
/// <param name="Schema">The source schema.</param>
/// <param name="Operation">The kind of operation.</param>
/// <param name="Lookup">The lookup, or <c>null</c> for a step on the root type.</param>
/// <param name="Location">Where the objects stand whose fields are fetched.</param>
/// <param name="Type">The object type of these objects.</param>
/// <param name="Selections">What is fetched.</param>
/// <param name="Inputs">The variables filled from each object.</param>
/// <param name="Dependencies">The steps that must come before.</param>
internal sealed record PlanStep(
    int Id,
    string Schema,
    OperationType Operation,
    Lookup? Lookup,
    ResultLocation Location,
    ObjectType Type,
    PlannedSelections Selections,
    ImmutableArray<RequestInput> Inputs,
    ImmutableSortedSet<int> Dependencies)
{
    /// <summary>Whether the answer says that there are objects at all, of which only a global id was known.</summary>
    public bool IsFinding { get; init; }

    /// <summary>The length of the location from which on nothing is left out on the way to the step's objects.</summary>
    public int NeededFrom { get; init; } = int.MaxValue;

    /// <summary>A field that the step fetches of the objects at a location.</summary>
    public PlannedField? FindField(ResultLocation location, ObjectType type, string responseName)
    {
        if (location.StepsFrom(Location) is not { } path)
        {
            return null;
        }

        var selections = Selections;
        foreach (var step in path)
        {
            if (selections.Find(step.Type, step.ResponseName)?.Selections is not { } below)
            {
                return null;
            }

            selections = below;
        }

        return selections.Find(type, responseName);
    }

    /// <summary>Whether objects of a type at a location are fetched by this step.</summary>
    public bool Provides(ResultLocation location, ObjectType type, ExecutionSchema schema)
    {
        var path = location.StepsFrom(Location);
        if (path is null)
        {
            return false;
        }

        if (path.Length == 0)
        {
            return type == Type;
        }

        if (path[0].Type != Type)
        {
            return false;
        }

        var selections = Selections;
        foreach (var step in path)
        {
            if (selections.Find(step.Type, step.ResponseName)?.Selections is not { } below)
            {
                return false;
            }

            selections = below;
        }

        return schema.IsPossibleType(Schema, selections.SourceType, type);
    }
}
