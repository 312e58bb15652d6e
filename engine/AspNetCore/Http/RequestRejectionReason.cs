namespace Cacao.AspNetCore.Http;

/// <summary>Why an HTTP request is refused before it becomes a GraphQL request.</summary>
internal enum RequestRejectionReason
{
    MethodNotAllowed,
    UnsupportedContentType,
    UnsupportedEncoding,
    NotAcceptable,
    TooManyFiles,
    BodyEmpty,
    InvalidJson,
    InvalidText,
    NotAnObject,
    InvalidMember,
    BatchingDisabled,
    BatchEmpty,
    BatchTooLarge,
    PreflightRequired,
    Overloaded,
}
