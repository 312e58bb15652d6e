namespace Cacao;

/// <summary>The stable values of <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>Errors of the execution of a request.</summary>
    public static class Execution
    {
        /// <summary>The document is not GraphQL or exceeds a limit of the parser.</summary>
        public const string SyntaxError = "HC0014";

        /// <summary>The request holds neither a document nor the id of one.</summary>
        public const string QueryNotFound = "HC0015";

        /// <summary>A variable has a value that its type does not accept.</summary>
        public const string InvalidVariable = "HC0016";

        /// <summary>A variable is declared with a type that is no input type.</summary>
        public const string MustBeInputType = "HC0017";

        /// <summary>A non-null field or element has no value.</summary>
        public const string NonNullViolation = "HC0018";

        /// <summary>The request took longer than the configured time.</summary>
        public const string Timeout = "HC0045";

        /// <summary>The operation costs more than it may.</summary>
        public const string CostExceeded = "HC0047";

        /// <summary>A list is not bounded by exactly one argument, as it has to be.</summary>
        public const string OneSlicingArgumentRequired = "HC0082";

        /// <summary>The request was cancelled.</summary>
        public const string Canceled = "HC0049";

        /// <summary>A leaf type cannot represent the value that was resolved.</summary>
        public const string CannotSerializeLeafValue = "EXEC_INVALID_LEAF_VALUE";

        /// <summary>The concrete type of the value of an interface or union is unknown.</summary>
        public const string CannotResolveAbstractType = "EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE";

        /// <summary>The value of an object field is not of the field's type.</summary>
        public const string UnexpectedType = "EXEC_UNEXPECTED_TYPE";

        /// <summary>The value of a list field is no list.</summary>
        public const string ListTypeNotSupported = "EXEC_LIST_TYPE_NOT_SUPPORTED";

        /// <summary>An argument has a value that its type does not accept.</summary>
        public const string InvalidArgument = "EXEC_INVALID_ARGUMENT";

        /// <summary>The operation to execute is not in the document, or not told apart from others.</summary>
        public const string OperationNotFound = "EXEC_OPERATION_NOT_FOUND";

        /// <summary>The schema has no root type for the kind of operation.</summary>
        public const string OperationNotSupported = "EXEC_OPERATION_NOT_SUPPORTED";

        /// <summary>The kind of operation is not allowed on the transport or in a batch.</summary>
        public const string OperationNotAllowed = "EXEC_OPERATION_NOT_ALLOWED";

        /// <summary>A resolver failed in a way that was not meant for the client.</summary>
        public const string Unexpected = "EXEC_UNEXPECTED_ERROR";

        /// <summary>A one-of input object was given without its one field.</summary>
        public const string OneOfNoFieldSet = "HC0054";

        /// <summary>A one-of input object was given with several fields.</summary>
        public const string OneOfMoreThanOneFieldSet = "HC0055";

        /// <summary>The field of a one-of input object was given as <c>null</c>.</summary>
        public const string OneOfFieldIsNull = "HC0056";
    }

    /// <summary>Errors of authorization.</summary>
    public static class Authentication
    {
        /// <summary>Nobody is authenticated.</summary>
        public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

        /// <summary>The caller is known and may not have the value.</summary>
        public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

        /// <summary>A rule needs the default policy of the application, which has none.</summary>
        public const string NoDefaultPolicy = "AUTH_NO_DEFAULT_POLICY";

        /// <summary>A rule names a policy that the application does not have.</summary>
        public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";
    }

    /// <summary>Errors of the transports.</summary>
    public static class Server
    {
        /// <summary>The request has members that are missing or of the wrong type.</summary>
        public const string RequestInvalid = "HC0009";

        /// <summary>The request is larger than allowed.</summary>
        public const string MaxRequestSize = "HC0010";

        /// <summary>The request is not JSON.</summary>
        public const string SyntaxError = "HC0011";

        /// <summary>The request failed before it could be executed.</summary>
        public const string UnexpectedRequestParserError = "HC0012";

        /// <summary>The request holds neither a document nor the id of one.</summary>
        public const string QueryAndIdMissing = "HC0013";

        /// <summary>The client accepts no media type that can be served.</summary>
        public const string NoSupportedAcceptMediaType = "HC0063";

        /// <summary>The id of a document is unknown.</summary>
        public const string PersistedOperationNotFound = "HC0020";

        /// <summary>Clients may not send documents here, only name them.</summary>
        public const string OnlyPersistedOperationsAllowed = "HC0067";

        /// <summary>The form of a multipart request is not valid.</summary>
        public const string InvalidForm = "HC0033";

        /// <summary>A request that a foreign page could make a browser send needs a header that such a page cannot set.</summary>
        public const string PreflightRequired = "HC0077";

        /// <summary>The server executes as many requests as it may; the client may try again.</summary>
        public const string Overloaded = "SERVER_OVERLOADED";

        /// <summary>The caller has sent too many of such requests; it may try again.</summary>
        public const string RateLimited = "RATE_LIMITED";

        /// <summary>The connection runs as many operations as it may.</summary>
        public const string TooManyOperations = "SERVER_TOO_MANY_OPERATIONS";
    }
}
