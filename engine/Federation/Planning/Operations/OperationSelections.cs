using System.Collections.Immutable;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>What is selected of a composite type, per object type that it can be.</summary>
public sealed class OperationSelections
{
    private readonly ImmutableDictionary<ObjectType, ImmutableArray<OperationField>> _fields;

    internal OperationSelections(
        NamedType declaredType,
        ImmutableDictionary<ObjectType, ImmutableArray<OperationField>> fields)
    {
        DeclaredType = declaredType;
        _fields = fields;
    }

    /// <summary>The deferred fragments on the object types.</summary>
    internal ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>> Anchors { get; init; } =
        ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>>.Empty;

    /// <summary>The type at this place of the operation.</summary>
    public NamedType DeclaredType { get; }

    /// <summary>The object types that something is selected of.</summary>
    public IEnumerable<ObjectType> ObjectTypes => _fields.Keys.OrderBy(t => t.Index);

    /// <summary>The fields selected of an object type in response order.</summary>
    public ImmutableArray<OperationField> GetFields(ObjectType type) => _fields.GetValueOrDefault(type, []);

    /// <summary>What is left to fetch without the fields that the client must not have.</summary>
    internal OperationSelections WithoutDenied() => new(
        DeclaredType,
        _fields.ToImmutableDictionary(
            f => f.Key,
            f => f.Value
                .Where(field => field.DeniedCode is null)
                .Select(field => field.Selections is { } below ? field.With(below.WithoutDenied(), field.Condition) : field)
                .ToImmutableArray()));

    internal static OperationSelections Of(NamedType declaredType, ObjectType type, params ImmutableArray<OperationField> fields) =>
        new(declaredType, ImmutableDictionary<ObjectType, ImmutableArray<OperationField>>.Empty.Add(type, fields));
}
