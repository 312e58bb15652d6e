using Cacao.Execution;

namespace Cacao.Federation.Execution;

/// <summary>What the transport tells the executor of a request besides the request itself, in its context data.</summary>
internal static class RequestState
{
    private const string HeadersKey = "Cacao.Federation.Headers";
    private const string PlanKey = "Cacao.Federation.Plan";

    /// <summary>Sets the client's headers that are passed on to source schemas.</summary>
    public static void SetHeaders(OperationRequestBuilder request, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        request.SetGlobalState(HeadersKey, headers);

    /// <summary>Asks for the plan in the extensions of the result.</summary>
    public static void SetWantsPlan(OperationRequestBuilder request) => request.SetGlobalState(PlanKey, true);

    /// <summary>The headers that are passed on; the files of the request travel with them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(OperationRequest request)
    {
        var headers = request.ContextData?.TryGetValue(HeadersKey, out var given) is true
            ? (IReadOnlyList<KeyValuePair<string, string>>)given!
            : [];
        return request.Files is { Count: > 0 } files ? new ForwardedFiles(headers, files) : headers;
    }

    public static bool WantsPlan(OperationRequest request) => request.ContextData?.ContainsKey(PlanKey) is true;
}
