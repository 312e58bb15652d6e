namespace Cacao.Authorization;

/// <summary>The names of <see cref="ApplyPolicy"/> in SDL.</summary>
internal static class ApplyPolicyNames
{
    public const string Before = "BEFORE_RESOLVER";
    public const string After = "AFTER_RESOLVER";
    public const string Validation = "VALIDATION";

    public static string Of(ApplyPolicy apply) => apply switch
    {
        ApplyPolicy.AfterResolver => After,
        ApplyPolicy.Validation => Validation,
        _ => Before,
    };

    // Names that are no value of the enum are refused when the schema is checked.
    public static ApplyPolicy Read(string? name) => name switch
    {
        After => ApplyPolicy.AfterResolver,
        Validation => ApplyPolicy.Validation,
        _ => ApplyPolicy.BeforeResolver,
    };
}
