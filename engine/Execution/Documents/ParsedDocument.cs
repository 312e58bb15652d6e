using System.Collections.Concurrent;
using Cacao.Execution.Operations;
using Cacao.Language;

namespace Cacao.Execution.Documents;

/// <summary>A document with what follows from it: whether it is valid, its fragments, its compiled operations.</summary>
internal sealed class ParsedDocument
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<OperationDefinitionNode, CompiledOperation> _operations = [];

    public ParsedDocument(DocumentNode document, IReadOnlyList<IError> errors)
    {
        Document = document;
        Errors = errors;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments.TryAdd(fragment.Name.Value, fragment);
            }
        }

        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
    }

    public DocumentNode Document { get; }

    /// <summary>What validation found; empty for a valid document.</summary>
    public IReadOnlyList<IError> Errors { get; }

    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>Gets an operation in compiled form; there are at most as many as the document defines.</summary>
    public CompiledOperation GetCompiled<TState>(
        OperationDefinitionNode definition,
        Func<OperationDefinitionNode, TState, CompiledOperation> compile,
        TState state) =>
        _operations.GetOrAdd(definition, compile, state);
}
