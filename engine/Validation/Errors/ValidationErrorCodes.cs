namespace Cacao.Validation.Errors;

/// <summary>The values of <c>extensions.code</c> that validation uses.</summary>
public static class ValidationErrorCodes
{
    /// <summary>The document breaks a rule; <c>extensions.rule</c> names it.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document goes beyond a limit; <c>extensions.limit</c> gives it.</summary>
    public const string LimitExceeded = "GRAPHQL_LIMIT_EXCEEDED";

    /// <summary>The document has so many errors that the rest was not looked for.</summary>
    public const string TooManyErrors = "GRAPHQL_TOO_MANY_ERRORS";

    /// <summary>Introspection is turned off.</summary>
    public const string IntrospectionDisabled = "GRAPHQL_INTROSPECTION_DISABLED";
}
