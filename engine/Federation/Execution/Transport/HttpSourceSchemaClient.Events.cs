using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Cacao.Federation.Execution;

public sealed partial class HttpSourceSchemaClient : ISourceEventClient
{
    private const string EventStream = "text/event-stream";
    private const string AcceptedForEvents = EventStream + ", application/graphql-response+json;q=0.9, application/json;q=0.8";
    private const string NextEvent = "next";
    private const string CompleteEvent = "complete";

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceBuffer> SubscribeAsync(
        SourceSchemaRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var message = ToMessage(request, AcceptedForEvents);
        using var response = await OpenAsync(message, cancellationToken).ConfigureAwait(false);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType != EventStream)
        {
            // A refusal: one answer instead of a stream of them.
            yield return await SourceBuffer
                .ReadAsync(stream, response.Content.Headers.ContentLength, _options.MaxAnswerBytes, cancellationToken)
                .ConfigureAwait(false);
            yield break;
        }

        var events = SseParser.Create(stream, static (_, data) => SourceBuffer.Copy(data)).EnumerateAsync(cancellationToken);
        await using var reader = events.GetAsyncEnumerator(cancellationToken);
        while (await TryReadAsync(reader, cancellationToken).ConfigureAwait(false))
        {
            switch (reader.Current.EventType)
            {
                case NextEvent:
                    yield return reader.Current.Data;
                    break;
                case CompleteEvent:
                    reader.Current.Data.Dispose();
                    yield break;
                default:
                    reader.Current.Data.Dispose();
                    break;
            }
        }

        throw new SourceSchemaException(SourceFailure.Interrupted(_schema));
    }

    private async ValueTask<HttpResponseMessage> OpenAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _client.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == EventStream
                || HasGraphQLBody(response))
            {
                return response;
            }

            using (response)
            {
                throw new SourceSchemaException(SourceFailure.Unavailable(_schema, Unexpected(response)));
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new SourceSchemaException(SourceFailure.Unavailable(_schema, exception));
        }
    }

    private async ValueTask<bool> TryReadAsync(
        IAsyncEnumerator<SseItem<SourceBuffer>> reader,
        CancellationToken cancellationToken)
    {
        try
        {
            return await reader.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            && !cancellationToken.IsCancellationRequested)
        {
            throw new SourceSchemaException(SourceFailure.Interrupted(_schema, exception));
        }
    }
}
