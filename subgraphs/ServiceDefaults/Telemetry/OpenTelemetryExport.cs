using EShop.ServiceDefaults.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace EShop.ServiceDefaults.Telemetry;

/// <summary>Sends logs, traces and metrics over OTLP, only when an endpoint is configured.</summary>
internal static class OpenTelemetryExport
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public static void AddOpenTelemetryExport(this WebApplicationBuilder builder, string serviceName)
    {
        if (!Uri.TryCreate(builder.Configuration[EndpointKey], UriKind.Absolute, out var endpoint))
        {
            return;
        }

        var overHttp = builder.Configuration[ProtocolKey] == "http/protobuf";
        var resource = ResourceBuilder.CreateDefault().AddService(serviceName);

        builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.SetResourceBuilder(resource);
            // Processors run in the order of their registration, and the exporter is one.
            options.AddProcessor(new RedactingLogProcessor());
            options.AddOtlpExporter(exporter => Configure(exporter, "logs"));
        });
        builder.Services.AddHostedService(_ => new OpenTelemetryProviders(resource, Configure));

        void Configure(OtlpExporterOptions exporter, string signal)
        {
            exporter.Protocol = overHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            // The exporter appends the signal's path only to an endpoint that it reads from the environment itself.
            exporter.Endpoint = overHttp ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : endpoint;
        }
    }
}
