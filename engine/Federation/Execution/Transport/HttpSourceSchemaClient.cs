using System.Net.Http.Headers;

namespace Cacao.Federation.Execution;

/// <summary>Sends requests as GraphQL over HTTP.</summary>
public sealed class HttpSourceSchemaClient : ISourceSchemaClient
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };
    private static readonly MediaTypeWithQualityHeaderValue[] s_accepted =
    [
        new("application/graphql-response+json"),
        new("application/json", 0.9),
    ];

    private static readonly MediaTypeWithQualityHeaderValue[] s_acceptedForBatches =
    [
        new("application/jsonl"),
        new("application/graphql-response+json", 0.9),
        new("application/json", 0.8),
    ];

    private readonly string _schema;
    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly HttpSourceSchemaOptions _options;

    /// <summary>Creates a client.</summary>
    /// <param name="schema">The name of the source schema, for messages.</param>
    /// <param name="client">The connection pool.</param>
    /// <param name="address">The GraphQL endpoint.</param>
    /// <param name="options">Bounds and capabilities.</param>
    public HttpSourceSchemaClient(string schema, HttpClient client, Uri address, HttpSourceSchemaOptions? options = null)
    {
        _schema = schema;
        _client = client;
        _address = address;
        _options = options ?? new HttpSourceSchemaOptions();
    }

    /// <inheritdoc/>
    public bool SupportsVariableBatching => _options.SupportsVariableBatching;

    /// <inheritdoc/>
    public async ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            using var message = ToMessage(request);
            using var response = await _client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token)
                .ConfigureAwait(false);
            if (!HasGraphQLBody(response))
            {
                throw new SourceSchemaException(SourceFailure.Unavailable(_schema));
            }

            await using var stream = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
            return await SourceBuffer
                .ReadAsync(stream, response.Content.Headers.ContentLength, _options.MaxAnswerBytes, timeout.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceSchemaException(SourceFailure.Timeout(_schema, exception));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new SourceSchemaException(SourceFailure.Unavailable(_schema, exception));
        }
        catch (InvalidDataException exception)
        {
            throw new SourceSchemaException(SourceFailure.Malformed(_schema, exception));
        }
    }

    private HttpRequestMessage ToMessage(SourceSchemaRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new ReadOnlyMemoryContent(request.Body) { Headers = { ContentType = s_json } },
        };
        foreach (var accepted in request.IsBatch ? s_acceptedForBatches : s_accepted)
        {
            message.Headers.Accept.Add(accepted);
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    // A GraphQL response may come with any status; a page of a proxy does not have its media types.
    private static bool HasGraphQLBody(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType switch
        {
            "application/graphql-response+json" => true,
            "application/json" or "application/jsonl" => response.IsSuccessStatusCode,
            _ => false,
        };
}

/// <summary>Bounds and capabilities of one source schema.</summary>
public sealed record HttpSourceSchemaOptions
{
    /// <summary>How long to wait for a complete answer. Default: 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes an answer may have. Default: 64 MiB.</summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether one request may carry a list of variables. Default: yes.</summary>
    public bool SupportsVariableBatching { get; init; } = true;
}
