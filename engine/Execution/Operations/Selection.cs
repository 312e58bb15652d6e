using System.Text;
using Cacao.Execution.Coercion;
using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>A field of the operation after fragments and equal response names have been merged.</summary>
internal sealed class Selection : ISelection
{
    private readonly OperationVariant _operation;
    private readonly FieldNode[] _syntaxNodes;
    private readonly bool _isLeaf;
    private SelectionSet? _selectionSet;
    private Selection? _streamedItem;
    private Dictionary<ObjectType, SelectionSet>? _selectionSets;

    public Selection(
        OperationVariant operation,
        string responseName,
        ObjectType parentType,
        OutputField field,
        FieldNode[] syntaxNodes,
        ArgumentPlan arguments)
    {
        _operation = operation;
        _syntaxNodes = syntaxNodes;
        ResponseName = responseName;
        Utf8Name = Encoding.UTF8.GetBytes($",\"{responseName}\":");
        ParentType = parentType;
        Field = field;
        Type = field.Type.NullableType;
        TypeKind = Type.Kind;
        Leaf = LeafKinds.Of(Type);
        IsNonNull = field.Type.IsNonNull;
        InnermostType = field.Type.InnermostType;
        _isLeaf = Type.Kind is TypeKind.Scalar or TypeKind.Enum;
        Arguments = arguments;
        Kind = field.Name == "__typename" ? SelectionKind.TypeName
            : field.PureResolver is not null ? SelectionKind.Pure
            : SelectionKind.Resolver;
    }

    public string ResponseName { get; }

    /// <summary>The response name as it is written after another field: with comma, quotes and colon.</summary>
    public byte[] Utf8Name { get; }

    public ObjectType ParentType { get; }

    public OutputField Field { get; }

    public SelectionKind Kind { get; }

    /// <summary>The type of the field without its outermost non-null wrapper.</summary>
    public GraphQLType Type { get; }

    public bool IsNonNull { get; }

    /// <summary>The kind of <see cref="Type"/>.</summary>
    public TypeKind TypeKind { get; }

    /// <summary>Which values need no coercion when <see cref="Type"/> is a scalar.</summary>
    public LeafKind Leaf { get; }

    public NamedType InnermostType { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>What each node is deferred by; <c>null</c> when none is.</summary>
    public DeferUsage?[]? Usages { get; init; }

    /// <summary>What the field as a whole is deferred by; empty when it is not.</summary>
    public DeferUsage[] DeferredBy { get; init; } = [];

    /// <summary>How the list is streamed; <c>null</c> when it is not.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>The same field for the items that are streamed: each arrives whole, whatever deferred the list.</summary>
    public Selection StreamedItem => _streamedItem
        ?? Interlocked.CompareExchange(ref _streamedItem, CreateStreamedItem(), null)
        ?? _streamedItem;

    public IReadOnlyList<FieldNode> SyntaxNodes => _syntaxNodes;

    /// <summary>Holds what a resolver of this field gave; only for a leaf that can be a boxed value.</summary>
    public ResolvedValue ToResolved(object? value) => _isLeaf || value is ResolvedValue
        ? ResolvedValue.FromObject(value)
        : ResolvedValue.FromReference(value);

    /// <summary>The selections below this one for a concrete type; compiled when they are first needed.</summary>
    public SelectionSet GetSelectionSet(ObjectType type)
    {
        if (_selectionSet is { } selectionSet && ReferenceEquals(selectionSet.Type, type))
        {
            return selectionSet;
        }

        return GetSelectionSetOfAnyType(type);
    }

    public IReadOnlyList<ISelection> GetSelections(ObjectType type) => GetSelectionSet(type).All;

    public bool IsSelected(string fieldName)
    {
        foreach (var type in _operation.Schema.GetPossibleTypes(InnermostType))
        {
            foreach (var selection in GetSelectionSet(type).All)
            {
                if (selection.Field.Name == fieldName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Selection CreateStreamedItem() =>
        new(_operation, ResponseName, ParentType, Field, _syntaxNodes, Arguments);

    // The dictionary is replaced, never changed, so that it can be read without a lock.
    private SelectionSet GetSelectionSetOfAnyType(ObjectType type)
    {
        if (_selectionSets is { } known && known.TryGetValue(type, out var selectionSet))
        {
            return selectionSet;
        }

        lock (_operation)
        {
            if (_selectionSets is { } latest && latest.TryGetValue(type, out selectionSet))
            {
                return selectionSet;
            }

            selectionSet = _operation.Compile(type, _syntaxNodes, Usages, DeferredBy);
            Volatile.Write(
                ref _selectionSets,
                new Dictionary<ObjectType, SelectionSet>(_selectionSets ?? []) { [type] = selectionSet });
            _selectionSet ??= selectionSet;
            return selectionSet;
        }
    }
}
