using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>The errors of executing plans; paths and locations are added where they are reported.</summary>
internal static class FederationErrors
{
    public const string SourceUnavailableCode = "SOURCE_UNAVAILABLE";
    public const string SourceTimeoutCode = "SOURCE_TIMEOUT";
    public const string SourceMalformedCode = "SOURCE_MALFORMED";
    public const string NonNullCode = "NON_NULL_VIOLATION";
    public const string DataMissingCode = "REQUIRED_DATA_MISSING";

    public static GraphQLError UnexpectedData(string schema) =>
        new($"The source schema \"{schema}\" answered with data of another type.") { Code = SourceMalformedCode };

    public static GraphQLError Failed(SourceFailure failure) =>
        new(failure.Message) { Code = failure.Code, Exception = failure.Exception };

    public static GraphQLError NonNull(ResultField field) =>
        new($"Cannot return null for non-nullable field {field.Definition}.") { Code = NonNullCode };

    public static GraphQLError DataMissing(string schema) =>
        new($"Data that the source schema \"{schema}\" needs for this field could not be fetched.") { Code = DataMissingCode };
}
