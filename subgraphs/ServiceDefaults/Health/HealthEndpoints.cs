using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EShop.ServiceDefaults.Health;

/// <summary>The two questions an orchestrator asks: restart it? send it traffic?</summary>
public static class HealthEndpoints
{
    /// <summary>Answers 200 as long as the process serves requests.</summary>
    public const string Live = "/health/live";

    /// <summary>Answers 200 when every check tagged <see cref="ReadyTag"/> passes, otherwise 503.</summary>
    public const string Ready = "/health/ready";

    /// <summary>
    /// Says what every check found, as JSON. Redis and the events are here only: without them a subgraph still
    /// answers, and an orchestrator that took all of them away would make it worse.
    /// </summary>
    public const string Details = "/health/details";

    /// <summary>Tag of the checks that decide whether the service may receive traffic.</summary>
    public const string ReadyTag = "ready";

    internal static void MapHealthEndpoints(this WebApplication app)
    {
        // A failing dependency must not restart the process, so the live endpoint runs no check at all.
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks(
            Ready,
            new HealthCheckOptions { Predicate = static check => check.Tags.Contains(ReadyTag) });
        app.MapHealthChecks(
            Details,
            new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
    }
}
