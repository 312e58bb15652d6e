namespace EShop.Users.Tests;

/// <summary>What an app sends.</summary>
public static class Documents
{
    private const string Errors =
        """
        errors {
          __typename
          ... on Error { message code }
          ... on TooManyRequestsError { retryAt }
          ... on InvalidFieldError { field }
          ... on AccountLockedError { reason }
        }
        """;

    private const string SignedIn =
        """
        signedIn {
          tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
          user { id phone name roles locale timeZone version }
        }
        """;

    public const string RequestOtp =
        """
        mutation ($input: RequestOtpInput!) {
          requestOtp(input: $input) {
            challenge { id expiresAt resendAt }
            errors {
              __typename
              ... on Error { message code }
              ... on TooManyRequestsError { retryAt }
              ... on InvalidFieldError { field }
            }
          }
        }
        """;

    public const string VerifyOtp =
        $$"""
        mutation ($input: VerifyOtpInput!) {
          verifyOtp(input: $input) { {{SignedIn}} {{Errors}} }
        }
        """;

    public const string RefreshSession =
        $$"""
        mutation ($input: RefreshSessionInput!) {
          refreshSession(input: $input) {
            {{SignedIn}}
            errors { __typename ... on Error { message code } ... on TooManyRequestsError { retryAt } }
          }
        }
        """;

    public const string AddAddress =
        """
        mutation ($input: AddAddressInput!) {
          addAddress(input: $input) {
            address { id label line1 isDefaultShipping isDefaultBilling version location { latitude longitude } }
            errors { __typename ... on Error { message } ... on InvalidFieldError { field } }
          }
        }
        """;

    public const string UpdateAddress =
        """
        mutation ($input: UpdateAddressInput!) {
          updateAddress(input: $input) {
            address { id line1 version }
            errors { __typename ... on Error { message } ... on InvalidFieldError { field } }
          }
        }
        """;

    public const string SetDefaultAddress =
        """
        mutation ($input: SetDefaultAddressInput!) {
          setDefaultAddress(input: $input) {
            address { id isDefaultShipping isDefaultBilling }
            errors { __typename ... on Error { message } }
          }
        }
        """;

    public const string RemoveAddress =
        """
        mutation ($input: RemoveAddressInput!) {
          removeAddress(input: $input) { address { id } errors { __typename ... on Error { message } } }
        }
        """;

    public const string RevokeSession =
        """
        mutation ($input: RevokeSessionInput!) {
          revokeSession(input: $input) { session { id end } errors { __typename ... on Error { message } } }
        }
        """;

    public const string UpdateProfile =
        """
        mutation ($input: UpdateProfileInput!) {
          updateProfile(input: $input) {
            user { name email locale timeZone version }
            errors {
              __typename
              ... on Error { message }
              ... on InvalidFieldError { field }
              ... on StaleVersionError { current }
            }
          }
        }
        """;

    /// <summary>A complete address, as an input.</summary>
    public static Dictionary<string, object?> Address(string line1 = "Musterstraße 1") => new()
    {
        ["recipient"] = "Ada Example",
        ["line1"] = line1,
        ["postalCode"] = "10115",
        ["city"] = "Berlin",
        ["country"] = "DE",
        ["latitude"] = 52.5321,
        ["longitude"] = 13.3849,
    };
}
