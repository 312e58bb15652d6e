using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>The shape of a composite value in the result, per object type: the client's fields, then the hidden ones.</summary>
public sealed class ResultSelections
{
    private readonly ImmutableDictionary<ObjectType, ImmutableArray<ResultField>> _fields;

    internal ResultSelections(NamedType declaredType, ImmutableDictionary<ObjectType, ImmutableArray<ResultField>> fields)
    {
        DeclaredType = declaredType;
        _fields = fields;
    }

    /// <summary>The type at this place of the merged schema.</summary>
    public NamedType DeclaredType { get; }

    internal ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>> Anchors { get; init; } =
        ImmutableDictionary<ObjectType, ImmutableArray<DeferAnchor>>.Empty;

    /// <summary>The deferred fragments on an object type.</summary>
    public ImmutableArray<DeferAnchor> GetAnchors(ObjectType type) => Anchors.GetValueOrDefault(type, []);

    /// <summary>The fields of an object type; none when nothing is selected of it.</summary>
    public ImmutableArray<ResultField> GetFields(ObjectType type) => _fields.GetValueOrDefault(type, []);
}

/// <summary>A field of the result.</summary>
/// <param name="ResponseName">Its key, also in the answers of source schemas.</param>
/// <param name="Definition">The field in the merged schema; its type decides about null propagation.</param>
/// <param name="Condition">When it is written to the client.</param>
/// <param name="Selections">The shape of its value; <c>null</c> for leaves.</param>
/// <param name="SyntaxNodes">The nodes of the client's document, for error locations.</param>
/// <param name="Occurrences">Where the client selects it, which decides about its place among the other fields.</param>
public sealed record ResultField(
    string ResponseName,
    OutputField Definition,
    IncludeCondition Condition,
    ResultSelections? Selections,
    IReadOnlyList<FieldNode> SyntaxNodes,
    ImmutableArray<FieldOccurrence> Occurrences)
{
    /// <summary>The code of the error that the client gets instead of a value, or <c>null</c>.</summary>
    public string? DeniedCode { get; init; }

    /// <summary>Whether it is never written to the client.</summary>
    public bool IsHidden => Occurrences.IsEmpty;
}
