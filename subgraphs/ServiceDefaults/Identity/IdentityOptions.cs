namespace EShop.ServiceDefaults.Identity;

/// <summary>Whose access tokens are believed; configuration section <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Identity";

    /// <summary>The issuer of the shop's access tokens.</summary>
    public const string DefaultIssuer = "eshop-users";

    /// <summary>The audience of the shop's access tokens.</summary>
    public const string DefaultAudience = "eshop";

    /// <summary>
    /// The base address of the users subgraph, which publishes its public keys at <c>/.well-known/jwks.json</c>; null
    /// when <see cref="Jwks"/> has all keys.
    /// </summary>
    public Uri? Authority { get; set; }

    /// <summary>A JSON Web Key Set (RFC 7517) whose keys are believed beside the published ones; null for none.</summary>
    public string? Jwks { get; set; }

    /// <summary>The only value of <c>iss</c> that is accepted.</summary>
    public string Issuer { get; set; } = DefaultIssuer;

    /// <summary>The value that <c>aud</c> must have or contain.</summary>
    public string Audience { get; set; } = DefaultAudience;

    /// <summary>How far the clocks of two machines may be apart.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long published keys are used before they are asked for again.</summary>
    public TimeSpan KeysFreshFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long published keys are used when they cannot be had again.</summary>
    public TimeSpan KeysUsableFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The shortest time between two requests for the published keys, whatever tokens name.</summary>
    public TimeSpan KeysMinInterval { get; set; } = TimeSpan.FromSeconds(5);
}
