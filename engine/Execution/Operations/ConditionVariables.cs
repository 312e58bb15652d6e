using Cacao.Execution.Documents;
using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>Finds what in an operation depends on conditions: the variables that <c>@skip</c>, <c>@include</c>,
/// <c>@defer</c> and <c>@stream</c> read.</summary>
internal sealed class ConditionVariables
{
    private readonly ParsedDocument _document;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public ConditionVariables(ParsedDocument document, OperationDefinitionNode operation)
    {
        _document = document;
        Visit(operation.SelectionSet);
    }

    /// <summary>The names with their positions, in the order in which they first occur.</summary>
    public Dictionary<string, int> Positions => _positions;

    /// <summary>Whether something is deferred or streamed.</summary>
    public bool HasIncrementalDelivery { get; private set; }

    private void Visit(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            Visit(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    Visit(field.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value):
                    Visit(_document.FindFragment(spread.Name.Value)?.SelectionSet);
                    break;
            }
        }
    }

    private void Visit(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var isIncremental = directive.Name.Value is "defer" or "stream";
            HasIncrementalDelivery |= isIncremental;
            if ((isIncremental || directive.Name.Value is "skip" or "include")
                && directive.FindArgument("if") is VariableNode variable)
            {
                _positions.TryAdd(variable.Name.Value, _positions.Count);
            }
        }
    }
}
