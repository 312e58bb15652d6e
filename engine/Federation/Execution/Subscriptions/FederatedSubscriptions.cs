using System.Text;

namespace Cacao.Federation.Execution;

/// <summary>Opens the streams of events that subscriptions begin with.</summary>
internal sealed class FederatedSubscriptions(
    IReadOnlyDictionary<string, ISourceSchemaClient> clients,
    FederatedSubscriptionOptions options,
    FederationDiagnostics diagnostics,
    TimeProvider clock)
{
    private readonly SharedSourceEvents _shared = new(options.MaxWaitingEvents);

    /// <summary>Reads the events of the wave that a subscription begins with.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="variables">The members of a JSON object with the variables.</param>
    /// <param name="headers">The headers that are passed on.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public IAsyncEnumerable<SourceBuffer> ReadAsync(
        RequestWave wave,
        byte[] variables,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        CancellationToken cancellationToken)
    {
        if (clients[wave.Schema] is not ISourceEventClient client)
        {
            throw new SourceSchemaException(SourceFailure.Unavailable(wave.Schema));
        }

        var resumption = wave.Resumption;
        var start = resumption?.FirstBodyStart ?? wave.Requests[0].Complete.BodyStart;
        byte[] body = [.. start, (byte)'{', .. variables, .. "}}"u8];
        var request = new SourceSchemaRequest(body, IsBatch: false, IsMutation: false, headers);
        var source = new SourceEvents(wave.Schema, client, options, diagnostics, clock);
        var isAlone = EventResumption.StartsInPast(wave.Requests[0].Request);
        return _shared.ReadAsync(
            isAlone ? Guid.NewGuid().ToString() : KeyOf(wave, body, headers),
            ended => source.ReadAsync(request, cursor => resumption?.NextBody(variables, cursor), resumption, ended),
            cancellationToken);
    }

    // One that begins in the past gets events that others have had already. Equal text, variables and headers: the source schema cannot tell one client from another.
    private string KeyOf(RequestWave wave, byte[] body, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var key = new StringBuilder(wave.Schema).Append('\n').Append(Encoding.UTF8.GetString(body));
        foreach (var (name, value) in headers.Where(h => !options.IrrelevantHeaders.Contains(h.Key)))
        {
            key.Append('\n').Append(name.ToLowerInvariant()).Append(':').Append(value);
        }

        return key.ToString();
    }
}
