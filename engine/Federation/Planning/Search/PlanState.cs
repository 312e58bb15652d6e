using System.Collections.Immutable;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>A partial plan: the steps so far and the work that is left. Branched with <c>with</c>.</summary>
/// <param name="Steps">The steps; the position is the number less one.</param>
/// <param name="Work">What is left to plan, next first.</param>
internal sealed record PlanState(ImmutableList<PlanStep> Steps, ImmutableStack<WorkItem> Work)
{
    public static PlanState Initial(WorkItem work) => new([], [work]);

    public PlanStep this[int id] => Steps[id - 1];

    public PlanState Push(WorkItem work) => this with { Work = Work.Push(work) };

    public PlanState With(PlanStep step) =>
        this with { Steps = step.Id > Steps.Count ? Steps.Add(step) : Steps.SetItem(step.Id - 1, step) };

    /// <summary>Makes a step wait for another one.</summary>
    public PlanState Order(int? later, int earlier) => later is { } id && id != earlier
        ? With(this[id] with { Dependencies = this[id].Dependencies.Add(earlier) })
        : this;

    /// <summary>Whether a step comes after another one, or is it.</summary>
    public bool DependsOn(int step, int other)
    {
        var seen = new bool[Steps.Count + 1];
        var open = new Stack<int>([step]);
        while (open.TryPop(out var next))
        {
            if (next == other)
            {
                return true;
            }

            foreach (var dependency in this[next].Dependencies)
            {
                if (!seen[dependency])
                {
                    seen[dependency] = true;
                    open.Push(dependency);
                }
            }
        }

        return false;
    }

    /// <summary>The number of round trips until each step is done; the position is the number of the step less one.</summary>
    public int[] Depths()
    {
        var depths = new int[Steps.Count];
        for (var id = 1; id <= depths.Length; id++)
        {
            DepthOf(id, depths);
        }

        return depths;
    }

    /// <summary>The steps that fetch objects of a type at a location, the earliest first.</summary>
    public IEnumerable<PlanStep> StepsProviding(ResultLocation location, ObjectType type, ExecutionSchema schema) =>
        Steps.Where(s => s.Provides(location, type, schema))
            .OrderBy(s => DepthOf(s.Id, new int[Steps.Count]))
            .ThenBy(s => s.Id);

    private int DepthOf(int step, int[] known)
    {
        ref var depth = ref known[step - 1];
        if (depth == 0)
        {
            depth = 1;
            foreach (var dependency in this[step].Dependencies)
            {
                depth = Math.Max(depth, DepthOf(dependency, known) + 1);
            }
        }

        return depth;
    }
}
