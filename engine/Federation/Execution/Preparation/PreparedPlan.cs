using System.Collections.Immutable;
using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>A plan with everything computed that does not depend on a request: shapes, encoded operations. Cached; safe for
/// concurrent use.</summary>
internal sealed class PreparedPlan
{
    public PreparedPlan(OperationPlan plan, ExecutionSchema schema, Func<string, bool> takesSeveral, CachePolicies? policies = null)
    {
        Plan = plan;
        var shapes = new ShapeBuilder(schema);
        var root = shapes.Build(plan.Result);
        Root = root.Shapes[0];
        Shapes = shapes.Shapes;
        var requests = plan.Requests.Select(r => new PreparedRequest(r, root, plan.ConditionTerms, policies));
        Waves = [.. RequestWave.Of([.. requests], takesSeveral).Select(w => w.WithResumption(schema))];
        DeniedFields =
        [
            .. Shapes
                .SelectMany(s => s.Fields.Where(f => f.Field.DeniedCode is not null).Select(f => $"{s.Type.Name}.{f.Field.Definition.Name}"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (plan.Introspection is { } introspection)
        {
            Introspection = new PreparedIntrospection(
                introspection,
                [new PreparedTarget(new RequestTarget(ResultLocation.Root, IncludeCondition.Always), plan.RootType, root, inputs: [])],
                plan.ConditionTerms);
        }
    }

    public OperationPlan Plan { get; }

    /// <summary>The coordinates of the fields that callers of this plan do not get.</summary>
    public ImmutableArray<string> DeniedFields { get; }

    /// <summary>How many bytes the answers may have that a response is made of.</summary>
    public long MaxResponseBytes { get; init; } = long.MaxValue;

    /// <summary>How many cells the last result had; the next will have about as many.</summary>
    public int ExpectedCells { get; set; }

    /// <summary>How many ids <c>nodes</c> takes.</summary>
    public int MaxNodeIds { get; init; }

    public ObjectShape Root { get; }

    /// <summary>All shapes; the position is <see cref="ObjectShape.Index"/>.</summary>
    public ObjectShape[] Shapes { get; }

    /// <summary>The requests; what others depend on comes first.</summary>
    public ImmutableArray<RequestWave> Waves { get; }

    /// <summary>The wave whose answers are the events of a subscription.</summary>
    public RequestWave? EventWave => Waves.FirstOrDefault(w => w.IsSubscription);

    /// <summary>The part of the operation that the gateway answers itself.</summary>
    public PreparedIntrospection? Introspection { get; }
}
