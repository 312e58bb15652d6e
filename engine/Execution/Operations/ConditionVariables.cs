using Cacao.Execution.Documents;
using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> read.</summary>
internal sealed class ConditionVariables
{
    private readonly ParsedDocument _document;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private ConditionVariables(ParsedDocument document) => _document = document;

    /// <summary>The names with their positions, in the order in which they first occur.</summary>
    public static Dictionary<string, int> Find(ParsedDocument document, OperationDefinitionNode operation)
    {
        var search = new ConditionVariables(document);
        search.Visit(operation.SelectionSet);
        return search._positions;
    }

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
            if (directive.Name.Value is "skip" or "include"
                && directive.Arguments is [{ Value: VariableNode variable }, ..])
            {
                _positions.TryAdd(variable.Name.Value, _positions.Count);
            }
        }
    }
}
