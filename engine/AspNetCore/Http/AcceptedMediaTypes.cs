using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Cacao.AspNetCore.Http;

/// <summary>What the header <c>Accept</c> says of the media types that can be served, as qualities from 0 to 1.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-accept"/>
internal readonly struct AcceptedMediaTypes
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string JsonLines = "application/jsonl";

    private const string EventStream = "text/event-stream";
    private const string Multipart = "multipart/mixed";

    // Who asks for this format of parts cannot read those of today, and gets one result instead.
    private const string OldFormat = "deferSpec=20220824";

    private readonly Match _graphQLResponse;
    private readonly Match _json;
    private readonly Match _jsonLines;
    private readonly Match _eventStream;
    private readonly Match _multipart;
    private readonly bool _prefersJson;

    private AcceptedMediaTypes(
        Match graphQLResponse,
        Match json,
        Match jsonLines,
        Match eventStream,
        Match multipart,
        bool prefersJson)
    {
        _multipart = multipart;
        _prefersJson = prefersJson;
        _graphQLResponse = graphQLResponse;
        _json = json;
        _jsonLines = jsonLines;
        _eventStream = eventStream;
    }

    /// <summary>The media type for a single result. Event streams are for those who ask for them by name.</summary>
    public ResponseMediaType ForResult
    {
        get
        {
            var single = Math.Max(_graphQLResponse.Quality, _json.Quality);
            return _eventStream.NamedQuality > single ? ResponseMediaType.EventStream
                : single <= 0 ? _multipart.NamedQuality > 0 ? ResponseMediaType.Multipart : ResponseMediaType.None
                : PrefersJson ? ResponseMediaType.Json
                : ResponseMediaType.GraphQLResponse;
        }
    }

    /// <summary>The media type for the events of a subscription.</summary>
    public ResponseMediaType ForStream =>
        _eventStream.Quality > 0 ? ResponseMediaType.EventStream
        : _multipart.NamedQuality > 0 ? ResponseMediaType.Multipart
        : ResponseMediaType.None;

    /// <summary>The media type for a result that comes in parts, for those who ask for one by name.</summary>
    public ResponseMediaType ForParts =>
        _multipart.NamedQuality > 0 && _multipart.NamedQuality >= _eventStream.NamedQuality ? ResponseMediaType.Multipart
        : _eventStream.NamedQuality > 0 ? ResponseMediaType.EventStream
        : ResponseMediaType.None;

    /// <summary>The media type for the results of a batch. Lines are for those who ask for them by name: clients that
    /// batch and accept anything expect a list.</summary>
    public ResponseMediaType ForBatch =>
        _jsonLines.NamedQuality > 0 && _jsonLines.Quality >= _json.Quality ? ResponseMediaType.JsonLines
        : _json.Quality > 0 || _graphQLResponse.Quality > 0 ? ResponseMediaType.Json
        : ResponseMediaType.None;

    /// <summary>The media type for an error that ends the request before it is executed: one that the client accepts, or
    /// JSON.</summary>
    public ResponseMediaType ForError =>
        ForResult is var media and (ResponseMediaType.GraphQLResponse or ResponseMediaType.Json)
            ? media
            : ResponseMediaType.Json;

    // Older clients that accept anything expect JSON; for newer ones it is the lesser choice.
    private bool PrefersJson => _prefersJson && _graphQLResponse.NamedQuality == 0
        ? _json.Quality >= _graphQLResponse.Quality
        : _json.Quality > _graphQLResponse.Quality;

    /// <summary>Reads the header; without one, everything is accepted.</summary>
    public static AcceptedMediaTypes Parse(StringValues header, HttpStatusPolicy policy)
    {
        var prefersJson = policy == HttpStatusPolicy.Legacy;
        if (StringValues.IsNullOrEmpty(header))
        {
            var any = new Match(1, 1);
            return new AcceptedMediaTypes(any, any, any, any, default, prefersJson);
        }

        var graphQLResponse = default(Match);
        var json = default(Match);
        var jsonLines = default(Match);
        var eventStream = default(Match);
        var multipart = default(Match);
        foreach (var value in header)
        {
            foreach (var part in value.AsSpan().Split(','))
            {
                var range = value.AsSpan()[part];
                var name = TakeName(range, out var quality);
                graphQLResponse = graphQLResponse.Or(name, GraphQLResponse, quality);
                json = json.Or(name, Json, quality);
                jsonLines = jsonLines.Or(name, JsonLines, quality);
                eventStream = eventStream.Or(name, EventStream, quality);
                if (!IsOldFormat(name, range))
                {
                    multipart = multipart.Or(name, Multipart, quality);
                }
            }
        }

        return new AcceptedMediaTypes(graphQLResponse, json, jsonLines, eventStream, multipart, prefersJson);
    }

    private static bool IsOldFormat(ReadOnlySpan<char> name, ReadOnlySpan<char> range) =>
        name.Length < range.Length && range.Contains(OldFormat, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> TakeName(ReadOnlySpan<char> range, out float quality)
    {
        quality = 1;
        var end = range.IndexOf(';');
        if (end < 0)
        {
            return range.Trim();
        }

        foreach (var part in range[(end + 1)..].Split(';'))
        {
            var parameter = range[(end + 1)..][part].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                && float.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q))
            {
                quality = q;
            }
        }

        return range[..end].Trim();
    }

    /// <summary>The most specific range that covers a media type so far: it alone counts.</summary>
    private readonly record struct Match(int Specificity, float Quality)
    {
        private const int Exact = 3;

        /// <summary>The quality when the media type is named, not only meant by a wildcard.</summary>
        public float NamedQuality => Specificity == Exact ? Quality : 0;

        public Match Or(ReadOnlySpan<char> name, string mediaType, float quality)
        {
            var specificity = name.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? Exact
                : name.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
                : name.Equals("*/*", StringComparison.Ordinal) ? 1
                : 0;
            return specificity > Specificity ? new Match(specificity, quality) : this;
        }
    }
}
