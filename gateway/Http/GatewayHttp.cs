using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace EShop.Gateway.Http;

/// <summary>What HTTP does around GraphQL: compressed answers, and pages of other origins.</summary>
public static class GatewayHttp
{
    private const string OriginsKey = "Cors:Origins";

    /// <summary>Adds the compression of answers, and the origins of the section <c>Cors</c>.</summary>
    /// <remarks>Event streams and answers in parts are not compressed: each event has to leave at once. Compression under TLS
    /// lets somebody who can make a browser send requests guess secrets by the length of the answers (BREACH). It takes
    /// credentials that a browser adds by itself; the shop's tokens are sent by the apps' own code, and no answer repeats
    /// them.</remarks>
    public static WebApplicationBuilder AddGatewayHttp(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/graphql-response+json", "application/json", "application/graphql"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        var origins = builder.Configuration.GetSection(OriginsKey).Get<string[]>() ?? [];
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST")
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After", "RateLimit", "RateLimit-Policy", "ETag")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return builder;
    }

    /// <summary>Goes before everything that answers.</summary>
    public static WebApplication UseGatewayHttp(this WebApplication app)
    {
        app.UseResponseCompression();
        if (app.Configuration.GetSection(OriginsKey).GetChildren().Any())
        {
            app.UseCors();
        }

        return app;
    }
}
