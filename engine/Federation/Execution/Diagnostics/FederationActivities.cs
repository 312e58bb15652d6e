using System.Diagnostics;

namespace Cacao.Federation.Execution;

/// <summary>The activities of executing plans. They cost nothing while nobody listens to the source.</summary>
public static class FederationActivities
{
    /// <summary>The name of the source, for <c>AddSource</c>.</summary>
    public const string SourceName = "Cacao.Federation";

    private static readonly ActivitySource s_source = new(SourceName);

    internal static Activity? StartPlan() => s_source.StartActivity("GraphQL plan");

    internal static Activity? StartRequest(RequestWave wave, SourceBatch batch)
    {
        if (s_source.StartActivity("GraphQL source request", ActivityKind.Client) is not { } activity)
        {
            return null;
        }

        activity.DisplayName = $"{wave.Schema} {string.Join(',', wave.Requests.Select(r => r.Request.Id))}";
        activity.SetTag("graphql.source.name", wave.Schema);
        activity.SetTag("graphql.plan.nodes", string.Join(',', wave.Requests.Select(r => r.Request.Id)));
        activity.SetTag("graphql.batch.size", batch.Count);
        activity.SetTag("graphql.batch.style", batch.Style.ToString().ToLowerInvariant());
        return activity;
    }
}
