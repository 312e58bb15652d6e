namespace Cacao.Federation.Planning;

/// <summary>Searches the cheapest plan: depth first, so that there soon is a plan, then cutting off every branch that cannot be
/// cheaper than the best one.</summary>
internal sealed class PlanSearch(WorkExpander expander, PlannerOptions options)
{
    private PlanState? _best;
    private double _bestCost = double.PositiveInfinity;
    private WorkItem? _stuck;
    private int _expansions;
    private int _expansionsAtBest;

    public PlanState Run(PlanState initial)
    {
        Explore(initial);
        return _best ?? throw (_expansions >= options.MaxExpansions
            ? PlanningException.BudgetExceeded(options.MaxExpansions)
            : PlanningException.Unreachable($"{_stuck!.Type.Name}.{_stuck.Fields[0].Definition.Name}"));
    }

    private void Explore(PlanState initial)
    {
        var open = new Stack<PlanState>([initial]);
        while (open.TryPop(out var state))
        {
            var cost = Cost(state);
            if (cost >= _bestCost)
            {
                continue;
            }

            if (state.Work.IsEmpty)
            {
                _best = state;
                _bestCost = cost;
                _expansionsAtBest = _expansions;
                continue;
            }

            if (IsSpent())
            {
                return;
            }

            _expansions++;
            var branches = expander.Expand(state);
            if (branches.Count == 0)
            {
                _stuck ??= state.Work.Peek().DetourFor ?? state.Work.Peek();
            }

            for (var i = branches.Count - 1; i >= 0; i--)
            {
                open.Push(branches[i]);
            }
        }
    }

    private bool IsSpent() => _best is null
        ? _expansions >= options.MaxExpansions
        : _expansions - _expansionsAtBest >= options.MaxExpansionsWithoutGain;

    private static double Cost(PlanState state)
    {
        var depth = state.Steps.IsEmpty ? 0 : state.Depths().Max();
        return (depth * PlannerOptions.DepthCost) + (state.Steps.Count * PlannerOptions.RequestCost);
    }
}
