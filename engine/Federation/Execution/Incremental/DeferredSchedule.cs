using System.Collections.Immutable;

namespace Cacao.Federation.Execution;

/// <summary>Which waves of a plan are needed for which part of a response.</summary>
internal sealed class DeferredSchedule
{
    private readonly ImmutableArray<RequestWave> _waves;
    private readonly DeferralState _state;

    public DeferredSchedule(PreparedPlan plan, DeferralState state)
    {
        _waves = plan.Waves;
        _state = state;
        Initial = Close(w => w.IsMutation || w.Requests.Any(r => r.Request.IsLocal || r.Request.IsFinding) || Brings(w, state.IsDelivered));
    }

    /// <summary>The waves that the first part needs.</summary>
    public ImmutableHashSet<int> Initial { get; }

    /// <summary>The waves that a fragment needs.</summary>
    public ImmutableHashSet<int> Of(int fragment) => Close(w => Brings(w, field => _state.IsPartOf(field, fragment)));

    private static bool Brings(RequestWave wave, Func<FieldShape, bool> isWanted) =>
        wave.Requests.Any(r => r.Complete.AllFields().Any(isWanted));

    // What a wave waits for is needed too. Dependencies come first, so one look back from the end is enough.
    private ImmutableHashSet<int> Close(Func<RequestWave, bool> isNeeded)
    {
        var needed = ImmutableHashSet.CreateBuilder<int>();
        for (var i = _waves.Length - 1; i >= 0; i--)
        {
            if (needed.Contains(i) || isNeeded(_waves[i]))
            {
                needed.Add(i);
                needed.UnionWith(_waves[i].Dependencies);
            }
        }

        return needed.ToImmutable();
    }
}
