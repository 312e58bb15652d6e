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
        _conditions = ConditionVariables.Find(document, definition);
        _conditionVariables = [.. _conditions.Keys.Select(Variables.IndexOf)];
        if (_conditions.Count == 0)
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

    public bool IsMutation => Type == OperationType.Mutation;

    public string? Name => Definition.Name?.Value;

    public ObjectType RootType { get; }

    public VariableDefinitions Variables { get; }

    /// <summary>The form of the operation for the values of the variables that decide what is included.</summary>
    public OperationVariant GetVariant(CoercedVariables variables)
    {
        if (_onlyVariant is not null)
        {
            return _onlyVariant;
        }

        var key = VariantKey.Create(
            _conditionVariables.Length,
            (_conditionVariables, variables),
            static (state, i) => state._conditionVariables[i] is >= 0 and var index && state.variables[index] is true);
        return _variants!.GetOrAdd(key, static (key, operation) => new OperationVariant(operation, key), this);
    }

    /// <summary>The bit of a variable in the <see cref="VariantKey"/>.</summary>
    public int GetConditionIndex(string variable) => _conditions[variable];
}
