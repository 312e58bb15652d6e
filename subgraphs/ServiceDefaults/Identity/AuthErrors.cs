namespace EShop.ServiceDefaults.Identity;

/// <summary>The codes of the errors about who may do what, as clients see them in <c>extensions.code</c>.</summary>
public static class AuthErrors
{
    /// <summary>Nobody is signed in, or the token is not valid: sign in, or refresh the session.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>Somebody is signed in who may not do this.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The request did not come through the gateway.</summary>
    public const string NotTheGateway = "AUTH_NOT_THE_GATEWAY";

    internal static GraphQLException NotAuthenticatedException()
        => Exception("You need to be signed in.", NotAuthenticated);

    internal static GraphQLException NotAuthorizedException()
        => Exception("You are not allowed to do this.", NotAuthorized);

    private static GraphQLException Exception(string message, string code)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
