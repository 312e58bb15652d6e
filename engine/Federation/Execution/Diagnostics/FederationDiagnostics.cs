using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cacao.Federation.Execution;

/// <summary>Tells logs, traces and metrics how a plan is executed.</summary>
internal sealed class FederationDiagnostics(ILogger logger, FederationMetrics metrics)
{
    public static FederationDiagnostics Create(IServiceProvider services) => new(
        services.GetService<ILoggerFactory>()?.CreateLogger(FederationLog.Category) ?? NullLogger.Instance,
        services.GetService<FederationMetrics>() ?? new FederationMetrics(services.GetService<IMeterFactory>()));

    public FederationMetrics Metrics => metrics;

    public ILogger Logger => logger;

    public Activity? StartRequest(RequestWave wave, SourceBatch batch)
    {
        metrics.Sent(wave.Schema, batch.Count);
        return FederationActivities.StartRequest(wave, batch);
    }

    /// <summary>Notes for the audit who asked for what without having a right to it.</summary>
    public void ReportDenied(PreparedPlan plan, ClaimsPrincipal? user) => ReportDenied(plan, user, plan.DeniedFields);

    /// <summary>Notes for the audit who asked by id for objects without having a right to find them.</summary>
    public void ReportDeniedNodes(PreparedPlan plan, ClaimsPrincipal? user, IReadOnlyCollection<string> types)
    {
        if (types.Count > 0)
        {
            ReportDenied(plan, user, [.. types.Select(type => $"node of {type}")]);
        }
    }

    private void ReportDenied(PreparedPlan plan, ClaimsPrincipal? user, IReadOnlyCollection<string> denied)
    {
        if (denied.Count > 0)
        {
            FederationLog.Denied(
                logger,
                plan.Plan.Operation.Name?.Value ?? "(anonymous)",
                user?.FindFirst("sub")?.Value ?? "(nobody)",
                string.Join(", ", denied));
        }
    }

    /// <summary>Notes an answer that cannot be used.</summary>
    public void ReportFailure(SourceFailure failure)
    {
        metrics.Failed(failure.Schema, failure.Code);
        FederationLog.SourceFailed(logger, failure.Exception, failure.Schema, failure.Code);
    }

    /// <summary>Notes a request that has got no answer.</summary>
    public void RequestFailed(SourceFailure failure, Activity? activity)
    {
        activity?.SetStatus(ActivityStatusCode.Error, failure.Code);
        ReportFailure(failure);
    }
}
