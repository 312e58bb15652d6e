namespace Cacao.Authorization;

/// <summary>The errors of denied fields and requests.</summary>
internal static class AuthorizationErrors
{
    public static GraphQLError Create(AuthorizeResult result, AuthorizeDirective directive) => result switch
    {
        AuthorizeResult.NotAuthenticated => new GraphQLError("This needs an authenticated caller.")
        {
            Code = ErrorCodes.Authentication.NotAuthenticated,
        },
        AuthorizeResult.NoDefaultPolicy => new GraphQLError("The application has no default policy.")
        {
            Code = ErrorCodes.Authentication.NoDefaultPolicy,
        },
        AuthorizeResult.PolicyNotFound => new GraphQLError($"The application has no policy \"{directive.Policy}\".")
        {
            Code = ErrorCodes.Authentication.PolicyNotFound,
        },
        _ => new GraphQLError("The caller is not allowed to have this.")
        {
            Code = ErrorCodes.Authentication.NotAuthorized,
        },
    };
}
