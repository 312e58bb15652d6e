using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>What one step fetches of a composite value, per object type. A persistent tree: a branch of the search shares what it
/// does not change.</summary>
/// <param name="DeclaredType">The type at this place of the merged schema.</param>
/// <param name="SourceType">The type at this place of the step's source schema.</param>
/// <param name="Fields">The fields per object type in the order in which they were planned.</param>
internal sealed record PlannedSelections(
    NamedType DeclaredType,
    NamedType SourceType,
    ImmutableDictionary<ObjectType, ImmutableList<PlannedField>> Fields)
{
    public static PlannedSelections Empty(NamedType declaredType, NamedType sourceType) =>
        new(declaredType, sourceType, ImmutableDictionary<ObjectType, ImmutableList<PlannedField>>.Empty);

    public ImmutableList<PlannedField> GetFields(ObjectType type) => Fields.GetValueOrDefault(type, []);

    public PlannedField? Find(ObjectType type, string responseName) =>
        GetFields(type).Find(f => f.Field.ResponseName == responseName);

    /// <summary>Adds a field below a path, or merges it into the equally named one.</summary>
    /// <param name="path">The way to the objects.</param>
    /// <param name="type">The type of the objects.</param>
    /// <param name="field">The field.</param>
    /// <param name="conditional">How much of the way keeps its conditions; the rest is needed whenever that much is.</param>
    public PlannedSelections Add(ReadOnlySpan<LocationStep> path, ObjectType type, PlannedField field, int conditional = int.MaxValue)
    {
        if (path.IsEmpty)
        {
            var existing = Find(type, field.Field.ResponseName);
            return existing is null ? With(type, GetFields(type).Add(field)) : Replace(type, existing, existing.Merge(field));
        }

        var parent = Find(path[0].Type, path[0].ResponseName)
            ?? throw new InvalidOperationException($"The step does not fetch {path[0].ResponseName}.");
        return Replace(
            path[0].Type,
            parent,
            parent with
            {
                Condition = conditional > 0 ? parent.Condition : IncludeCondition.Always,
                Selections = parent.Selections!.Add(path[1..], type, field, conditional - 1),
            });
    }

    public PlannedSelections Merge(PlannedSelections other)
    {
        var merged = this;
        foreach (var (type, fields) in other.Fields)
        {
            foreach (var field in fields)
            {
                merged = merged.Add([], type, field);
            }
        }

        return merged;
    }

    private PlannedSelections Replace(ObjectType type, PlannedField existing, PlannedField replacement) =>
        With(type, GetFields(type).SetItem(GetFields(type).FindIndex(f => ReferenceEquals(f, existing)), replacement));

    private PlannedSelections With(ObjectType type, ImmutableList<PlannedField> fields) =>
        this with { Fields = Fields.SetItem(type, fields) };
}

/// <summary>A field that a step fetches.</summary>
/// <param name="Field">The field of the operation, or a hidden one.</param>
/// <param name="Selections">What is fetched below; <c>null</c> for leaves.</param>
/// <param name="Required">The arguments that are filled with data of other schemas.</param>
/// <param name="Condition">When the value is needed.</param>
internal sealed record PlannedField(
    OperationField Field,
    PlannedSelections? Selections,
    ImmutableArray<ArgumentNode> Required,
    IncludeCondition Condition)
{
    public PlannedField Merge(PlannedField other) => this with
    {
        // The client's field leads: it has the nodes that errors point to.
        Field = Field.IsHidden ? other.Field : Field,
        Condition = Condition.Or(other.Condition),
        Selections = Selections is null || other.Selections is null ? Selections : Selections.Merge(other.Selections),
    };
}
