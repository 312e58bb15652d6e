using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>No fragment contains itself, neither directly nor by way of others.</summary>
/// <remarks>A depth-first search over fragments that visits each once. It keeps its own stack, since a chain of
/// fragments can be longer than the call stack is deep.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
public sealed class NoFragmentCycles : ValidationRule, ILeave<DocumentNode>
{
    private const int MaxLocations = 100;

    // The open fragments: the definition, the next of its spreads, and the spread that led here.
    private readonly List<(int Definition, int NextSpread)> _path = [];
    private readonly List<FragmentSpreadNode> _spreads = [];
    private readonly Dictionary<int, int> _depths = [];
    private readonly HashSet<int> _visited = [];

    /// <inheritdoc/>
    public void Leave(DocumentNode node, ValidationContext context)
    {
        for (var i = 0; i < context.Index.Definitions.Length && !context.IsStopped; i++)
        {
            if (context.Index.Definitions[i].Node is FragmentDefinitionNode && _visited.Add(i))
            {
                Search(i, context);
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _path.Clear();
        _spreads.Clear();
        _depths.Clear();
        _visited.Clear();
    }

    private void Search(int start, ValidationContext context)
    {
        Open(start);
        while (_path.Count > 0 && !context.IsStopped)
        {
            var (definition, next) = _path[^1];
            ref readonly var entry = ref context.Index.Definitions[definition];
            if (next == entry.SpreadCount)
            {
                Close();
                continue;
            }

            _path[^1] = (definition, next + 1);
            var spread = context.Index.Spreads[entry.FirstSpread + next];
            if (spread.Fragment < 0)
            {
                continue;
            }

            if (_depths.TryGetValue(spread.Fragment, out var depth))
            {
                ReportCycle(spread.Node, depth, context);
            }
            else if (_visited.Add(spread.Fragment))
            {
                _spreads.Add(spread.Node);
                Open(spread.Fragment);
            }
        }
    }

    private void Open(int definition)
    {
        _depths.Add(definition, _path.Count);
        _path.Add((definition, 0));
    }

    private void Close()
    {
        _depths.Remove(_path[^1].Definition);
        _path.RemoveAt(_path.Count - 1);
        if (_spreads.Count > 0)
        {
            _spreads.RemoveAt(_spreads.Count - 1);
        }
    }

    private void ReportCycle(FragmentSpreadNode closing, int depth, ValidationContext context)
    {
        if (!context.TrySpend(_spreads.Count - depth))
        {
            return;
        }

        SyntaxNode[] cycle = [.. _spreads.Skip(depth).Take(MaxLocations), closing];
        string[] via = [.. _spreads.Skip(depth).Select(spread => spread.Name.Value)];
        context.Report(FragmentErrors.Cycle(Name, closing.Name.Value, via, cycle));
    }
}
