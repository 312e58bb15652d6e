using Cacao.Execution.Coercion;
using Cacao.Execution.Documents;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>One operation of a valid document, with all that does not depend on a request.</summary>
internal sealed class CompiledOperation
{
    private readonly Dictionary<string, int> _conditions;
    private readonly int[] _conditionVariables;
    private readonly BoundedCache<VariantKey, OperationVariant>? _variants;
    private readonly OperationVariant? _onlyVariant;

    public CompiledOperation(
        Schema schema,
        ParsedDocument document,
        OperationDefinitionNode definition,
        ObjectType rootType,
        int variantCacheSize)
    {
        Schema = schema;
        Document = document;
        Definition = definition;
        RootType = rootType;
        Variables = new VariableDefinitions(schema, definition);
        var conditions = new ConditionVariables(document, definition);
        _conditions = conditions.Positions;
        _conditionVariables = [.. _conditions.Keys.Select(Variables.IndexOf)];

        // Subscriptions have no place for parts of an event's response.
        HasIncrementalDelivery = conditions.HasIncrementalDelivery && Type != OperationType.Subscription;
        if (_conditions.Count == 0 && !HasIncrementalDelivery)
        {
            _onlyVariant = new OperationVariant(this, default);
        }
        else
        {
            _variants = new BoundedCache<VariantKey, OperationVariant>(variantCacheSize);
        }
    }

    public Schema Schema { get; }

    public ParsedDocument Document { get; }

    public OperationDefinitionNode Definition { get; }

    public OperationType Type => Definition.Operation;

    /// <summary>The keyword of <see cref="Type"/>.</summary>
    public string TypeName => Type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    public bool IsMutation => Type == OperationType.Mutation;

    public string? Name => Definition.Name?.Value;

    public ObjectType RootType { get; }

    public VariableDefinitions Variables { get; }

    /// <summary>Whether parts of the response can be delivered later.</summary>
    public bool HasIncrementalDelivery { get; }

    /// <summary>The form of the operation for the values of the variables that decide what is included.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="isIncremental">Whether <c>@defer</c> and <c>@stream</c> count.</param>
    public OperationVariant GetVariant(CoercedVariables variables, bool isIncremental = false)
    {
        if (_onlyVariant is not null)
        {
            return _onlyVariant;
        }

        var key = VariantKey.Create(
            _conditionVariables.Length + 1,
            (Conditions: _conditionVariables, Values: variables, IsIncremental: isIncremental && HasIncrementalDelivery),
            static (state, i) => i == state.Conditions.Length
                ? state.IsIncremental
                : state.Conditions[i] is >= 0 and var index && state.Values[index] is true);
        return _variants!.GetOrAdd(key, static (key, operation) => new OperationVariant(operation, key), this);
    }

    /// <summary>The positions of the variables that decide what is included; -1 for one that is not declared.</summary>
    public ReadOnlySpan<int> ConditionVariables => _conditionVariables;

    /// <summary>The bit of a variable in the <see cref="VariantKey"/>.</summary>
    public int GetConditionIndex(string variable) => _conditions[variable];

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> count in a variant.</summary>
    public bool IsIncremental(VariantKey key) => HasIncrementalDelivery && key.IsTrue(_conditionVariables.Length);
}
