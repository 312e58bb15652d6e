namespace Cacao.Federation.Execution;

/// <summary>The errors of executing plans; paths and locations are added where they are reported.</summary>
internal static class FederationErrors
{
    public const string SourceUnavailableCode = "SOURCE_UNAVAILABLE";
    public const string SourceTimeoutCode = "SOURCE_TIMEOUT";
    public const string SourceMalformedCode = "SOURCE_MALFORMED";
    public const string NonNullCode = ErrorCodes.Execution.NonNullViolation;
    public const string PlannerFaultCode = "PLAN_FAULT";
    public const string TooLargeCode = "RESPONSE_TOO_LARGE";
    public const string InterruptedCode = "SUBSCRIPTION_INTERRUPTED";
    public const string ExpiredCode = "AUTH_TOKEN_EXPIRED";
    public const string TooSlowCode = "SUBSCRIPTION_TOO_SLOW";
    public const string DataMissingCode = "REQUIRED_DATA_MISSING";

    public static GraphQLError UnexpectedData(string schema) =>
        Malformed($"The source schema \"{schema}\" answered with data of another type.");

    public static GraphQLError FieldMissing(string schema) =>
        Malformed($"The source schema \"{schema}\" left the field out of its answer.");

    public static GraphQLError RowMissing(string schema) =>
        Malformed($"The source schema \"{schema}\" left an entity out of its answer.");

    public static GraphQLError NotAnswered(FieldShape field) =>
        Malformed($"No source schema answered the field {field.Field.Definition}.");

    public static GraphQLError NotVisible(FieldShape field) =>
        Malformed($"The value of the field {field.Field.Definition} is not part of the schema.");

    public static GraphQLError Failed(SourceFailure failure) =>
        new(failure.Message) { Code = failure.Code, Exception = failure.Exception };

    public static GraphQLError TooLarge(long bytes) =>
        new($"The response is made of more than {bytes} bytes. Ask for less at a time.") { Code = TooLargeCode };

    public static GraphQLError Expired() =>
        new("The access token has expired. Subscribe again with a new one.") { Code = ExpiredCode };

    public static GraphQLError NonNull(FieldShape field) =>
        new($"Cannot return null for non-nullable field {field.Field.Definition}.") { Code = NonNullCode };

    public static GraphQLError DataMissing(string schema) =>
        new($"Data that the source schema \"{schema}\" needs for this field could not be fetched.") { Code = DataMissingCode };

    public static GraphQLError RequirementEmpty(string schema) =>
        new($"Data that the source schema \"{schema}\" needs for this field is null.") { Code = DataMissingCode };

    public static GraphQLError Denied(string code) => new(code == ErrorCodes.Authentication.NotAuthenticated
        ? "This needs an authenticated caller."
        : "The caller is not allowed to have this.")
    {
        Code = code,
    };

    private static GraphQLError Malformed(string message) => new(message) { Code = SourceMalformedCode };
}
