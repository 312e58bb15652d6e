using EShop.ServiceDefaults.Identity;
using EShop.Users.Codes;
using EShop.Users.Domain;
using EShop.Users.Sessions;
using EShop.Users.Types.Errors;

namespace EShop.Users.Types.Sessions;

[MutationType]
internal static partial class SessionMutations
{
    /// <summary>Sends a code to a phone. The answer is the same whether the number is known or not.</summary>
    /// <param name="phone">A mobile number with its country code, for example +49 151 23456789.</param>
    /// <param name="channel">How the code gets there; a text message when it is not given.</param>
    /// <param name="deviceId">What the app calls its installation.</param>
    [UseMutationConvention(PayloadFieldName = "challenge")]
    [Error<InvalidPhoneNumberError>]
    [Error<InvalidFieldError>]
    [Error<TooManyRequestsError>]
    public static async Task<SentCode> RequestOtpAsync(
        string phone,
        OtpChannel? channel,
        string? deviceId,
        OneTimeCodes codes,
        IHttpContextAccessor http,
        CancellationToken cancellationToken)
        => SentCode.Of(await codes.SendAsync(
            PhoneNumber.Parse(phone),
            channel ?? OtpChannel.Sms,
            deviceId is null ? null : Device.CheckId(deviceId),
            ClientAddress.Of(http.HttpContext!),
            cancellationToken));

    /// <summary>Signs in with a code; who comes for the first time becomes a user.</summary>
    /// <param name="challengeId">The challenge that the code was sent for.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="device">The device that signs in.</param>
    [UseMutationConvention(PayloadFieldName = "signedIn")]
    [Error<WrongCodeError>]
    [Error<AccountLockedError>]
    [Error<InvalidFieldError>]
    [Error<TooManyRequestsError>]
    public static Task<SignedIn> VerifyOtpAsync(
        [ID<OtpChallenge>] Guid challengeId,
        string code,
        DeviceInput device,
        SignIn signIn,
        IHttpContextAccessor http,
        CancellationToken cancellationToken)
        => signIn.WithCodeAsync(
            challengeId,
            code,
            device.ToDevice(),
            device.ToPreferences(),
            ClientAddress.Of(http.HttpContext!),
            cancellationToken);

    /// <summary>
    /// Exchanges a refresh token for the next pair. Send it without an access token: one that has expired is refused.
    /// </summary>
    /// <param name="refreshToken">The newest refresh token of the session.</param>
    [UseMutationConvention(PayloadFieldName = "signedIn")]
    [Error<InvalidRefreshTokenError>]
    [Error<TooManyRequestsError>]
    public static Task<SignedIn> RefreshSessionAsync(
        string refreshToken,
        SessionRefresh refresh,
        IHttpContextAccessor http,
        CancellationToken cancellationToken)
        => refresh.RunAsync(refreshToken, ClientAddress.Of(http.HttpContext!), cancellationToken);

    /// <summary>Ends the session that this request belongs to.</summary>
    [Authorize]
    [Error<SessionNotFoundError>]
    public static Task<Session> SignOutAsync(
        CurrentUser current,
        SessionEnding sessions,
        CancellationToken cancellationToken)
        => sessions.EndAsync(
            current.RequiredId,
            current.RequiredSessionId,
            SessionEnd.SignedOut,
            cancellationToken);

    /// <summary>Ends another session of the signed-in user's.</summary>
    /// <param name="id">The session.</param>
    [Authorize]
    [Error<SessionNotFoundError>]
    public static Task<Session> RevokeSessionAsync(
        [ID<Session>] Guid id,
        CurrentUser current,
        SessionEnding sessions,
        CancellationToken cancellationToken)
        => sessions.EndAsync(current.RequiredId, id, SessionEnd.Revoked, cancellationToken);

    /// <summary>Ends all sessions of the signed-in user's, this one too.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "endedSessions")]
    public static Task<int> SignOutEverywhereAsync(
        CurrentUser current,
        SessionEnding sessions,
        CancellationToken cancellationToken)
        => sessions.EndAllAsync(current.RequiredId, SessionEnd.SignedOut, cancellationToken);
}
