namespace Cacao.AspNetCore;

/// <summary>Which status codes answers have.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>
public enum HttpStatusPolicy
{
    /// <summary>As the working draft of 2026 has it, for both media types: 200 for data, 294 for data with errors, 400 for
    /// what cannot be parsed, 422 for what cannot be executed.</summary>
    Draft2026,

    /// <summary>As older clients expect it: <c>application/json</c> is always answered with 200, the other media type with
    /// 200 when the operation was executed and 400 when it was not.</summary>
    Legacy,
}
