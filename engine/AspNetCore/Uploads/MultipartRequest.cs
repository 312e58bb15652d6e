using Cacao.AspNetCore.Http;
using Cacao.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cacao.AspNetCore.Uploads;

/// <summary>A multipart request: the operations, and the files that they need.</summary>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
internal sealed class MultipartRequest : IDisposable
{
    private const string MediaType = "multipart/form-data";
    private const int MaxBoundaryLength = 128;
    private const int MaxMapSize = 64 * 1024;

    // How much of a body that is too long the server reads all the same, so that its sender gets the answer.
    private const int Leniency = 1024 * 1024;

    private readonly Dictionary<string, IFile> _files = new(StringComparer.Ordinal);

    private MultipartRequest()
    {
    }

    /// <summary>The operations as JSON, with a reference in the place of each file.</summary>
    public byte[] Operations { get; private set; } = [];

    /// <summary>The files by their references.</summary>
    public IReadOnlyDictionary<string, IFile> Files => _files;

    /// <summary>Whether a body is a form that may hold files.</summary>
    public static bool IsMultipart(string? contentType) =>
        contentType?.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Receives the whole request; files that are large go to disk on the way.</summary>
    /// <exception cref="RequestRejectedException">It is not valid or larger than allowed.</exception>
    public static async Task<MultipartRequest> ReceiveAsync(HttpContext context, GraphQLServerOptions options)
    {
        if (context.Request.ContentLength > options.Uploads.MaxRequestSize)
        {
            throw new RequestRejectedException(RequestRejection.TooLarge(options.Uploads.MaxRequestSize));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.Uploads.MaxRequestSize + Leniency;
        }

        var request = new MultipartRequest();
        try
        {
            var body = new BoundedBody(context.Request.Body, options.Uploads.MaxRequestSize);
            var reader = new MultipartReader(BoundaryOf(context.Request.ContentType!), body);
            await request.ReceiveAsync(reader, options, context.RequestAborted).ConfigureAwait(false);
            return request;
        }
        catch (Exception exception)
        {
            request.Dispose();

            // What the reader says of forms that are none, or too long in their headers.
            throw exception is InvalidDataException or IOException and not BadHttpRequestException
                ? new RequestRejectedException(RequestRejection.InvalidForm("The body is no valid form."))
                : exception;
        }
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            ((UploadedFile)file).Dispose();
        }
    }

    private static string BoundaryOf(string contentType)
    {
        var boundary = MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            ? HeaderUtilities.RemoveQuotes(parsed.Boundary).Value
            : null;
        return boundary is { Length: > 0 and <= MaxBoundaryLength }
            ? boundary
            : throw new RequestRejectedException(RequestRejection.InvalidForm("The form has no valid boundary."));
    }

    private async Task ReceiveAsync(
        MultipartReader reader,
        GraphQLServerOptions options,
        CancellationToken cancellationToken)
    {
        var operations = await ReadPartAsync(reader, "operations", options.MaxRequestSize, cancellationToken)
            .ConfigureAwait(false);
        var map = await ReadPartAsync(reader, "map", MaxMapSize, cancellationToken).ConfigureAwait(false);
        (Operations, var missing) = UploadMap.Apply(operations, map, options.Uploads.MaxFiles);
        while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section)
        {
            // Parts that no operation needs are passed over.
            if (section.GetContentDispositionHeader() is { } header
                && HeaderUtilities.RemoveQuotes(header.Name).Value is { } key
                && missing.Remove(key, out var reference))
            {
                _files[reference] = await UploadedFile.ReceiveAsync(
                    section.Body,
                    NameOf(header),
                    section.ContentType,
                    options.Uploads,
                    cancellationToken).ConfigureAwait(false);
            }
        }

        if (missing.Count > 0)
        {
            throw new RequestRejectedException(
                RequestRejection.InvalidForm($"The form has no part \"{missing.Keys.Order(StringComparer.Ordinal).First()}\"."));
        }
    }

    // Only the last part of what a client may have sent as a path.
    private static string NameOf(ContentDispositionHeaderValue header)
    {
        var name = HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName);
        var text = name.Value ?? "";
        return text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static async Task<byte[]> ReadPartAsync(
        MultipartReader reader,
        string name,
        long maxSize,
        CancellationToken cancellationToken)
    {
        var section = await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false);
        if (section?.GetContentDispositionHeader() is not { } header
            || HeaderUtilities.RemoveQuotes(header.Name).Value != name)
        {
            throw new RequestRejectedException(
                RequestRejection.InvalidForm($"The form must begin with the parts \"operations\" and \"map\"."));
        }

        using var content = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await section.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > maxSize)
            {
                throw new RequestRejectedException(RequestRejection.TooLarge(maxSize, $"The part \"{name}\""));
            }
        }

        return content.ToArray();
    }
}
