using System.Text.Json;

namespace EShop.CourierSimulator.Gateway;

/// <summary>Somebody of the demo, signed in: signs in when it is needed, and keeps the session alive.</summary>
public sealed class WorkerSession(GatewayClient gateway, CodeMailbox mailbox, TimeProvider clock, DemoWorker worker)
{
    private const string TokenFields =
        "{ signedIn { tokens { accessToken accessTokenExpiresAt refreshToken } } errors { __typename } }";

    // For the way of a request through the gateway.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private SessionTokens? _tokens;

    /// <summary>Sends a request as this person and returns the member <c>data</c>.</summary>
    public async Task<JsonElement> SendAsync(string document, object? variables, CancellationToken cancellationToken)
    {
        if (_tokens is null || _tokens.AccessTokenExpiresAt - s_margin <= clock.GetUtcNow())
        {
            var refreshToken = _tokens?.RefreshToken;

            // Whatever becomes of it, a refresh token is good once; after a failure one signs in again.
            _tokens = null;
            _tokens = refreshToken is null
                ? await SignInAsync(cancellationToken)
                : await RefreshAsync(refreshToken, cancellationToken);
        }

        return await gateway.SendAsync(document, variables, _tokens.AccessToken, cancellationToken);
    }

    /// <summary>Sends a mutation as this person and returns its payload.</summary>
    /// <param name="mutation">The name of the field.</param>
    /// <param name="inputType">The type of its input.</param>
    /// <param name="input">The input.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="GatewayException">The payload has errors.</exception>
    public async Task MutateAsync(
        string mutation,
        string inputType,
        object input,
        CancellationToken cancellationToken)
        => PayloadOf(
            await SendAsync(
                $"mutation Work($input: {inputType}!) {{ {mutation}(input: $input) {{ errors {{ __typename }} }} }}",
                new { input },
                cancellationToken),
            mutation);

    private async Task<SessionTokens> SignInAsync(CancellationToken cancellationToken)
    {
        var known = await mailbox.KnownAsync(worker.Phone, cancellationToken);
        var asked = await gateway.SendAsync(
            "mutation Ask($input: RequestOtpInput!) { requestOtp(input: $input) { challenge { id } errors { __typename } } }",
            new { input = new { phone = worker.Phone } },
            token: null,
            cancellationToken);
        var challengeId = PayloadOf(asked, "requestOtp").GetProperty("challenge").GetProperty("id").GetString();
        var code = await mailbox.WaitForCodeAsync(worker.Phone, known, cancellationToken);
        var device = new { id = $"simulator-{worker.Phone[1..]}", name = worker.Name, platform = "ANDROID" };
        var answer = await gateway.SendAsync(
            $"mutation SignIn($input: VerifyOtpInput!) {{ verifyOtp(input: $input) {TokenFields} }}",
            new { input = new { challengeId, code, device } },
            token: null,
            cancellationToken);
        return SessionTokens.Of(PayloadOf(answer, "verifyOtp"));
    }

    private async Task<SessionTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var answer = await gateway.SendAsync(
            $"mutation Refresh($input: RefreshSessionInput!) {{ refreshSession(input: $input) {TokenFields} }}",
            new { input = new { refreshToken } },
            token: null,
            cancellationToken);
        return SessionTokens.Of(PayloadOf(answer, "refreshSession"));
    }

    private static JsonElement PayloadOf(JsonElement data, string mutation)
    {
        var payload = data.GetProperty(mutation);
        return payload.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? throw new GatewayException(
                $"{mutation}: {string.Join(", ", errors.EnumerateArray().Select(error => error.GetProperty("__typename")))}.")
            : payload;
    }
}
