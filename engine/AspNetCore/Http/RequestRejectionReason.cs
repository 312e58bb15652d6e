namespace Cacao.AspNetCore.Http;

/// <summary>Why an HTTP request is refused before it becomes a GraphQL request.</summary>
internal enum RequestRejectionReason
{
    MethodNotAllowed,
    UnsupportedContentType,
    NotAcceptable,
    BodyTooLarge,
    BodyEmpty,
    InvalidJson,
    InvalidText,
    NotAnObject,
    InvalidMember,
    BatchingDisabled,
    BatchEmpty,
    BatchTooLarge,
    PreflightRequired,
}
