namespace Cacao.Federation.Planning;

/// <summary>Finds the steps that can be one request: the same is asked of the objects at different places, and no answer comes later
/// than without it.</summary>
/// <remarks>Entities that stand at several of the places are then fetched once, and there are fewer requests. A request waits for
/// the data of all its places, which costs nothing as long as the number of round trips stays the same.</remarks>
internal sealed class RequestFusion
{
    private readonly PlanState _state;
    private readonly int _maxDepth;
    private int[] _requestOf;

    private RequestFusion(PlanState state)
    {
        _state = state;
        _requestOf = [.. Enumerable.Range(0, state.Steps.Count + 1)];
        _maxDepth = Depths(_requestOf)!.Max();
    }

    /// <summary>Groups the steps of a plan.</summary>
    /// <param name="state">The plan.</param>
    /// <param name="signatureOf">What a step asks for; <c>null</c> for steps that have to stay alone.</param>
    /// <returns>The steps of each request, in an order in which dependencies come first.</returns>
    public static IReadOnlyList<IReadOnlyList<PlanStep>> Fuse(PlanState state, Func<PlanStep, string?> signatureOf)
    {
        if (state.Steps.IsEmpty)
        {
            return [];
        }

        var fusion = new RequestFusion(state);
        foreach (var equal in state.Steps.GroupBy(signatureOf).Where(g => g.Key is not null && g.Count() > 1))
        {
            fusion.Fuse([.. equal.Select(s => s.Id)]);
        }

        return fusion.ToRequests();
    }

    private void Fuse(IReadOnlyList<int> steps)
    {
        if (TryFuse(steps))
        {
            return;
        }

        // Steps of one round do not wait for each other.
        var depths = Depths(_requestOf)!;
        foreach (var round in steps.GroupBy(s => depths[_requestOf[s]]).Where(g => g.Count() > 1))
        {
            TryFuse([.. round]);
        }
    }

    private bool TryFuse(IReadOnlyList<int> steps)
    {
        var candidate = (int[])_requestOf.Clone();
        foreach (var step in steps)
        {
            candidate[step] = steps[0];
        }

        if (Depths(candidate) is not { } depths || depths.Max() > _maxDepth)
        {
            return false;
        }

        _requestOf = candidate;
        return true;
    }

    private List<IReadOnlyList<PlanStep>> ToRequests()
    {
        var depths = Depths(_requestOf)!;
        return
        [
            .. _state.Steps
                .GroupBy(s => _requestOf[s.Id])
                .OrderBy(g => depths[g.Key])
                .ThenBy(g => g.Key)
                .Select(g => g.ToArray()),
        ];
    }

    // The round of each request, at the position of its first step; null when some request would wait for itself.
    private int[]? Depths(int[] requestOf)
    {
        var depths = new int[requestOf.Length];
        for (var step = 1; step < requestOf.Length; step++)
        {
            if (requestOf[step] == step && !TryMeasure(step, requestOf, depths))
            {
                return null;
            }
        }

        return depths;
    }

    private bool TryMeasure(int request, int[] requestOf, int[] depths)
    {
        const int Measuring = -1;
        if (depths[request] != 0)
        {
            return depths[request] != Measuring;
        }

        depths[request] = Measuring;
        var depth = 1;
        for (var step = 1; step < requestOf.Length; step++)
        {
            if (requestOf[step] != request)
            {
                continue;
            }

            foreach (var dependency in _state[step].Dependencies)
            {
                if (!TryMeasure(requestOf[dependency], requestOf, depths))
                {
                    return false;
                }

                depth = Math.Max(depth, depths[requestOf[dependency]] + 1);
            }
        }

        depths[request] = depth;
        return true;
    }
}
