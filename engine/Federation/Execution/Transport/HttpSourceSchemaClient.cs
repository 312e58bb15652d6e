namespace Cacao.Federation.Execution;

/// <summary>Sends requests as GraphQL over HTTP.</summary>
public sealed partial class HttpSourceSchemaClient : ISourceSchemaClient
{
    private const string Json = "application/json; charset=utf-8";
    private const string Accepted = "application/graphql-response+json, application/json;q=0.9";
    private const string AcceptedForBatches =
        "application/jsonl, application/graphql-response+json;q=0.9, application/json;q=0.8";

    private readonly string _schema;
    private readonly HttpMessageInvoker _client;
    private readonly Uri _address;
    private readonly HttpSourceSchemaOptions _options;

    /// <summary>Creates a client.</summary>
    /// <param name="schema">The name of the source schema, for messages.</param>
    /// <param name="client">The connection pool. Not an <see cref="HttpClient"/>, which would gather each answer in memory of its
    /// own.</param>
    /// <param name="address">The GraphQL endpoint.</param>
    /// <param name="options">Bounds and capabilities.</param>
    public HttpSourceSchemaClient(
        string schema,
        HttpMessageInvoker client,
        Uri address,
        HttpSourceSchemaOptions? options = null)
    {
        _schema = schema;
        _client = client;
        _address = address;
        _options = options ?? new HttpSourceSchemaOptions();
    }

    /// <inheritdoc/>
    public SourceSchemaCapabilities Capabilities => _options.Capabilities;

    /// <inheritdoc/>
    public async ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        using var timeout = StartTimeout(cancellationToken);
        var ended = timeout?.Token ?? cancellationToken;
        try
        {
            using var message = ToMessage(request, request.IsBatch ? AcceptedForBatches : Accepted);
            using var response = await _client
                .SendAsync(message, ended)
                .ConfigureAwait(false);
            if (!HasGraphQLBody(response))
            {
                throw new SourceSchemaException(SourceFailure.Unavailable(_schema, Unexpected(response)));
            }

            // The response closes its stream.
            var stream = await response.Content.ReadAsStreamAsync(ended).ConfigureAwait(false);
            return await SourceBuffer
                .ReadAsync(stream, response.Content.Headers.ContentLength, _options.MaxAnswerBytes, ended)
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

    // None when the caller is the one who limits the time.
    private CancellationTokenSource? StartTimeout(CancellationToken cancellationToken)
    {
        if (_options.Timeout == Timeout.InfiniteTimeSpan)
        {
            return null;
        }

        var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        return timeout;
    }

    private HttpRequestMessage ToMessage(SourceSchemaRequest request, string accepted)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = ForwardedFiles.CreateContent(request) ?? (HttpContent)CreateJson(request.Body),
        };
        message.Headers.TryAddWithoutValidation("Accept", accepted);
        for (var i = 0; i < request.Headers.Count; i++)
        {
            var (name, value) = request.Headers[i];
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static HttpContent CreateJson(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", Json);
        return content;
    }

    private static HttpRequestException Unexpected(HttpResponseMessage response) => new(
        $"The answer has the status {(int)response.StatusCode} and the media type \"{response.Content.Headers.ContentType}\".",
        inner: null,
        response.StatusCode);

    // A GraphQL response may come with any status; a page of a proxy does not have its media types.
    private static bool HasGraphQLBody(HttpResponseMessage response) => MediaTypeOf(response.Content) switch
    {
        "application/graphql-response+json" => true,
        "application/json" or "application/jsonl" => response.IsSuccessStatusCode,
        _ => false,
    };

    // Parameters do not matter, so the header is not taken apart any further.
    private static ReadOnlySpan<char> MediaTypeOf(HttpContent content)
    {
        var type = content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString().AsSpan() : default;
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim();
    }
}

/// <summary>Bounds and capabilities of one source schema.</summary>
public sealed record HttpSourceSchemaOptions
{
    /// <summary>How long to wait for a complete answer; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for as long as the
    /// caller does. Default: 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes an answer may have. Default: 64 MiB.</summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>What one request may carry.</summary>
    public SourceSchemaCapabilities Capabilities { get; init; } = new();
}
