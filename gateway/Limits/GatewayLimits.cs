using Microsoft.Extensions.Options;

namespace EShop.Gateway.Limits;

/// <summary>What one request may ask for, and how many may come; configuration section <c>Limits</c>.</summary>
public sealed class GatewayLimits
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Limits";

    /// <summary>The greatest static cost of the fields of an operation.</summary>
    public double MaxFieldCost { get; set; } = 2_000;

    /// <summary>The greatest static cost of the values of an operation.</summary>
    public double MaxTypeCost { get; set; } = 4_000;

    /// <summary>How many elements a list counts that the schema says nothing about.</summary>
    public int DefaultListSize { get; set; } = 5;

    /// <summary>How deep selection sets may nest.</summary>
    public int MaxDepth { get; set; } = 24;

    /// <summary>How many fields an operation may select, fragments expanded.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>How many fields of an operation may have an alias, fragments expanded.</summary>
    public int MaxAliases { get; set; } = 100;

    /// <summary>How many directives a document may hold.</summary>
    public int MaxDirectives { get; set; } = 100;

    /// <summary>Whether clients may ask for the schema; when nothing is said, everywhere but in production.</summary>
    public bool? Introspection { get; set; }

    /// <summary>How many seconds an operation may take.</summary>
    public double ExecutionSeconds { get; set; } = 15;

    /// <summary>How many operations are executed at the same time; more are answered with 503.</summary>
    public int MaxConcurrentRequests { get; set; } = 1_000;

    /// <summary>How many executions one batch may ask for.</summary>
    public int MaxBatchSize { get; set; } = 50;

    /// <summary>The largest body in bytes, without uploads.</summary>
    public long MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest request with uploads in bytes.</summary>
    public long MaxUploadBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>How many seconds a client may take to send the headers of a request.</summary>
    public double HeaderSeconds { get; set; } = 10;

    /// <summary>How fast clients may send requests.</summary>
    public RateLimits Rates { get; set; } = new();

    /// <summary>The limits of a configuration.</summary>
    /// <exception cref="OptionsValidationException">A number is none that can be obeyed.</exception>
    public static GatewayLimits Of(IConfiguration configuration)
    {
        var limits = configuration.GetSection(SectionName).Get<GatewayLimits>() ?? new GatewayLimits();
        string[] wrong =
        [
            .. from rate in limits.Rates.All() where !rate.Value.IsValid select $"{SectionName}:Rates:{rate.Key}",
            .. limits.Rates.RedisSeconds <= 0 ? [$"{SectionName}:Rates:{nameof(RateLimits.RedisSeconds)}"] : Array.Empty<string>(),
            .. limits.ExecutionSeconds < 0.1 ? [$"{SectionName}:{nameof(ExecutionSeconds)}"] : Array.Empty<string>(),
        ];
        return wrong.Length == 0
            ? limits
            : throw new OptionsValidationException(
                SectionName,
                typeof(GatewayLimits),
                [.. wrong.Select(name => $"{name} must be greater than zero.")]);
    }
}
