namespace Cacao.AspNetCore.Http;

/// <summary>The media types of answers.</summary>
internal enum ResponseMediaType
{
    /// <summary>None that the client accepts.</summary>
    None,

    /// <summary><c>application/graphql-response+json</c></summary>
    GraphQLResponse,

    /// <summary><c>application/json</c></summary>
    Json,

    /// <summary><c>application/jsonl</c>: one result per line.</summary>
    JsonLines,

    /// <summary><c>text/event-stream</c>: events, each with a result.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: parts, each with a result.</summary>
    Multipart,
}
