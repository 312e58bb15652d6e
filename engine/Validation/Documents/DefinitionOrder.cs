namespace Cacao.Validation.Documents;

/// <summary>Orders definitions so that each stands after the fragments that it spreads. What is known of fragments can
/// then be summed up in one pass, without following them again and again.</summary>
internal sealed class DefinitionOrder
{
    private readonly List<int> _order = [];
    private readonly Stack<(int Definition, int NextSpread)> _open = [];
    private bool[] _visited = [];

    /// <summary>The order, in linear time. Within a cycle of fragments it is any.</summary>
    public List<int> Sort(DocumentIndex index)
    {
        _order.Clear();
        _open.Clear();
        if (_visited.Length < index.Definitions.Length)
        {
            _visited = new bool[Math.Max(16, index.Definitions.Length)];
        }

        _visited.AsSpan().Clear();
        for (var i = 0; i < index.Definitions.Length; i++)
        {
            Open(i);
            while (_open.TryPop(out var position))
            {
                ref readonly var definition = ref index.Definitions[position.Definition];
                if (position.NextSpread == definition.SpreadCount)
                {
                    _order.Add(position.Definition);
                    continue;
                }

                _open.Push((position.Definition, position.NextSpread + 1));
                Open(index.Spreads[definition.FirstSpread + position.NextSpread].Fragment);
            }
        }

        return _order;
    }

    private void Open(int definition)
    {
        if (definition >= 0 && !_visited[definition])
        {
            _visited[definition] = true;
            _open.Push((definition, 0));
        }
    }
}
