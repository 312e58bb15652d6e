using System.Collections.Immutable;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Requests to one source schema that start together. Where it takes several operations in one HTTP request, those that
/// need the same number of round trips before them share a wave; elsewhere each request is a wave of its own.</summary>
/// <param name="Schema">The source schema.</param>
/// <param name="Requests">The requests.</param>
/// <param name="Dependencies">The positions of the waves whose data must be there first.</param>
internal sealed record RequestWave(
    string Schema,
    ImmutableArray<PreparedRequest> Requests,
    ImmutableArray<int> Dependencies)
{
    /// <summary>Whether sending it twice could do harm.</summary>
    public bool IsMutation { get; } = Requests[0].Request.Operation.Operation == OperationType.Mutation;

    /// <summary>Whether the answers are the events of a subscription.</summary>
    public bool IsSubscription { get; } = Requests[0].Request.Operation.Operation == OperationType.Subscription;

    /// <summary>How the events of a subscription go on after an interruption; <c>null</c> when they cannot.</summary>
    public EventResumption? Resumption { get; private init; }

    /// <summary>The same wave, knowing whether its events can be resumed.</summary>
    public RequestWave WithResumption(ExecutionSchema schema) => IsSubscription
        ? this with { Resumption = EventResumption.Of(Requests[0].Request, schema) }
        : this;

    /// <summary>Groups the requests of a plan.</summary>
    /// <param name="requests">The requests; dependencies come first.</param>
    /// <param name="takesSeveral">Whether a source schema takes several operations in one HTTP request.</param>
    public static ImmutableArray<RequestWave> Of(ImmutableArray<PreparedRequest> requests, Func<string, bool> takesSeveral)
    {
        // What starts in the same round does not wait for each other, so sharing a wave makes no request later.
        var depths = new int[requests.Length];
        for (var i = 0; i < requests.Length; i++)
        {
            depths[i] = 1 + requests[i].Request.Dependencies.Select(d => depths[d - 1]).DefaultIfEmpty().Max();
        }

        var groups = requests
            .GroupBy(r => IsShared(r) ? (r.Request.Schema, -depths[r.Request.Id - 1]) : (r.Request.Schema, r.Request.Id))
            .OrderBy(g => depths[g.First().Request.Id - 1])
            .Select(g => g.ToImmutableArray())
            .ToArray();
        return [.. groups.Select(g => new RequestWave(g[0].Request.Schema, g, DependenciesOf(g, groups)))];

        bool IsShared(PreparedRequest request) =>
            request.Request.Operation.Operation == OperationType.Query && takesSeveral(request.Request.Schema);
    }

    private static ImmutableArray<int> DependenciesOf(
        ImmutableArray<PreparedRequest> group,
        ImmutableArray<PreparedRequest>[] groups) =>
    [
        .. group
            .SelectMany(r => r.Request.Dependencies)
            .Select(id => Array.FindIndex(groups, g => g.Any(r => r.Request.Id == id)))
            .Distinct()
            .Order(),
    ];
}
