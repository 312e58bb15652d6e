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

    // The expander puts the most promising way first. Followed blindly it leads to a good plan; better ones mostly differ in few
    // decisions. So all plans that deviate once are tried before those that deviate twice, early deviations before late ones.
    private void Explore(PlanState initial)
    {
        var open = new PriorityQueue<PlanState, (int Deviations, int Order)>();
        open.Enqueue(initial, (0, 0));
        var order = 0;
        while (!IsSpent() && open.TryDequeue(out var state, out var priority))
        {
            for (var next = state; next is not null && !IsSpent();)
            {
                var branches = Expand(next);
                for (var i = 1; i < branches.Count; i++)
                {
                    open.Enqueue(branches[i], (priority.Deviations + i, ++order));
                }

                next = branches.Count > 0 ? branches[0] : null;
            }
        }
    }

    // Nothing when the plan is complete or cannot become cheaper than the best one.
    private IReadOnlyList<PlanState> Expand(PlanState state)
    {
        var cost = Cost(state);
        if (cost >= _bestCost)
        {
            return [];
        }

        if (state.Work.IsEmpty)
        {
            _best = state;
            _bestCost = cost;
            _expansionsAtBest = _expansions;
            return [];
        }

        _expansions++;
        var branches = expander.Expand(state);
        if (branches.Count == 0)
        {
            _stuck ??= state.Work.Peek().DetourFor ?? state.Work.Peek();
        }

        return branches;
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
