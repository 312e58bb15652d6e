namespace Cacao.Execution;

/// <summary>How far a request came.</summary>
public enum OperationOutcome
{
    /// <summary>It was executed. There may be field errors, and <c>data</c> may be <c>null</c> because of them.</summary>
    Executed,

    /// <summary>The document could not be parsed.</summary>
    SyntaxError,

    /// <summary>The request has no document, or its members have wrong types.</summary>
    InvalidRequest,

    /// <summary>The document is not valid for the schema.</summary>
    InvalidDocument,

    /// <summary>The operation could not be determined, or the schema does not support its kind.</summary>
    OperationNotFound,

    /// <summary>The kind of operation is not allowed on this transport.</summary>
    OperationNotAllowed,

    /// <summary>A variable has a value that its type does not accept.</summary>
    InvalidVariables,

    /// <summary>The operation costs more than it may.</summary>
    CostExceeded,

    /// <summary>The caller may not execute the operation.</summary>
    NotPermitted,

    /// <summary>The caller has sent too many of such requests.</summary>
    RateLimited,

    /// <summary>The source stream of a subscription could not be opened, or broke.</summary>
    SubscriptionFailed,

    /// <summary>The request took longer than the configured time.</summary>
    TimedOut,

    /// <summary>The request failed for a reason that lies with the server.</summary>
    Failed,
}
