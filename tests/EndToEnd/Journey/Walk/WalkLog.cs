using System.Collections.Concurrent;
using System.Text.Json;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>What was answered during a walk: how often what, and what nobody should have been answered.</summary>
internal sealed class WalkLog
{
    /// <summary>The code for who is not, or no longer, signed in.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The code for who asks too often.</summary>
    public const string RateLimited = "RATE_LIMITED";

    private readonly ConcurrentDictionary<string, int> _counts = [];
    private readonly ConcurrentQueue<string> _faults = [];

    /// <summary>What broke a rule, in words.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>How often what was answered, for example <c>placeOrder QuoteAlreadyUsedError: 3</c>.</summary>
    public IEnumerable<string> Counts => _counts.OrderBy(one => one.Key).Select(one => $"{one.Key}: {one.Value}");

    /// <summary>Notes what broke a rule.</summary>
    public void Fault(string text) => _faults.Enqueue(text);

    /// <summary>Notes an answer.</summary>
    /// <param name="field">The field that was asked for.</param>
    /// <param name="answer">The whole answer.</param>
    /// <returns>The field's value, and what kept it from happening; null: nothing did.</returns>
    public WalkAnswer Note(string field, GraphQLResponse answer)
    {
        var payload = answer.PartialData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty(field, out var value) ? value : default;
        var error = answer.Errors.Count > 0 ? CodeOf(field, answer)
            : payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array ? errors[0].GetProperty("__typename").GetString()
            : null;
        _counts.AddOrUpdate($"{field} {error}".TrimEnd(), 1, (_, count) => count + 1);
        return new WalkAnswer(payload, error);
    }

    private string CodeOf(string field, GraphQLResponse answer)
    {
        var code = answer.Errors[0].TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("code", out var text) ? text.GetString() ?? "" : "";

        if (answer.Errors.Count > 1 || code is not (NotAuthenticated or RateLimited))
        {
            Fault($"{field} was answered with {answer.Body}");
        }

        return code;
    }
}
