using Cacao.Federation.AspNetCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EShop.Gateway.Health;

/// <summary>Writes how ready the gateway is: the schema that it serves and the state of each subgraph.</summary>
internal static class ReadinessAnswer
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var schema = context.RequestServices.GetRequiredService<GatewayReloader>().Status;
        return context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                schema = schema.Version,
                refusedChange = schema.RefusedChange is not null,
                subgraphs = report.Entries.Values.SelectMany(entry => entry.Data).ToDictionary(state => state.Key, state => state.Value),
            },
            context.RequestAborted);
    }
}
