using System.Diagnostics.CodeAnalysis;
using Cacao.Execution.Operations;
using Cacao.Execution.Results;

namespace Cacao.Execution.Documents;

/// <summary>Keeps the answers of operations that only ask about the schema, which never change. There are few such
/// operations that clients really send; others find no place for long.</summary>
internal sealed class IntrospectionCache
{
    private const int Capacity = 8;

    private readonly BoundedCache<OperationVariant, ResultDocument> _answers = new(Capacity);

    /// <summary>Finds the answer to an operation.</summary>
    public bool TryGet(OperationVariant operation, [NotNullWhen(true)] out OperationResult? result)
    {
        result = operation.IsIntrospection && _answers.TryGet(operation, out var answer)
            ? OperationResult.FromShared(answer)
            : null;
        return result is not null;
    }

    /// <summary>Keeps the answer to an operation, if it is one that does not change.</summary>
    public void Add(OperationVariant operation, OperationResult result)
    {
        if (operation.IsIntrospection && result is { Outcome: OperationOutcome.Executed, Errors.Count: 0 })
        {
            _answers.GetOrAdd(operation, static (_, data) => data, result.ShareData());
        }
    }
}
