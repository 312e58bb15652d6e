using Cacao.Execution.Coercion;
using Cacao.Execution.Results;
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
    private readonly MemberName _memberName;
    private SelectionSet? _selectionSet;
    private Selection? _streamedItem;
    private Dictionary<ObjectType, SelectionSet>? _selectionSets;
    private bool? _isPureBelow;
    private NodeIdText? _nodeIdText;

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
        _memberName = new MemberName(responseName);
        ParentType = parentType;
        Field = field;
        Type = field.Type.NullableType;
        TypeKind = Type.Kind;
        Leaf = LeafKinds.Of(Type);
        IsNonNull = field.Type.IsNonNull;
        InnermostType = field.Type.InnermostType;
        _isLeaf = Type.Kind is TypeKind.Scalar or TypeKind.Enum;
        Arguments = arguments;
        ConstantArguments = arguments.Constant;
        PureResolver = field.PureResolver;
        Kind = field.Name == "__typename" ? SelectionKind.TypeName
            : field.PureResolver is not null ? SelectionKind.Pure
            : SelectionKind.Resolver;
    }

    public string ResponseName { get; }

    /// <summary>The response name as it is written.</summary>
    public ref readonly MemberName MemberName => ref _memberName;

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

    /// <summary>The arguments, when they are the same for each request.</summary>
    public CoercedArguments? ConstantArguments { get; }

    /// <summary>The resolver of a pure field.</summary>
    public PureFieldResolver? PureResolver { get; }

    /// <summary>What each node is deferred by; <c>null</c> when none is.</summary>
    public DeferUsage?[]? Usages { get; init; }

    /// <summary>What the field as a whole is deferred by; empty when it is not.</summary>
    public DeferUsage[] DeferredBy { get; init; } = [];

    /// <summary>How the list is streamed; <c>null</c> when it is not.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>Whether everything below a value of this field is known without waiting: its fields are pure, the types of its
    /// objects are certain, and nothing arrives later.</summary>
    public bool IsPureBelow => _isPureBelow ??= Stream is null && InnermostType switch
    {
        ScalarType or EnumType => true,
        ObjectType { IsOfType: null } type => GetSelectionSet(type).IsPure,
        _ => false,
    };

    /// <summary>The same field for the items that are streamed: each arrives whole, whatever deferred the list.</summary>
    public Selection StreamedItem => _streamedItem
        ?? Interlocked.CompareExchange(ref _streamedItem, CreateStreamedItem(), null)
        ?? _streamedItem;

    public IReadOnlyList<FieldNode> SyntaxNodes => _syntaxNodes;

    /// <summary>What writes the global ids of this field; their type does not change.</summary>
    public NodeIdText GetNodeIdText(string typeName) => _nodeIdText is { } known && ReferenceEquals(known.TypeName, typeName)
        ? known
        : _nodeIdText = NodeIdText.Of(typeName);

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

    /// <summary>Notes that values of this field need cells, because a resolver below asks for its place in the response.</summary>
    public void NeedCells() => _isPureBelow = false;

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
