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

    private readonly float _graphQLResponse;
    private readonly float _json;
    private readonly float _jsonLines;

    private AcceptedMediaTypes(float graphQLResponse, float json, float jsonLines)
    {
        _graphQLResponse = graphQLResponse;
        _json = json;
        _jsonLines = jsonLines;
    }

    /// <summary>The media type for a single result.</summary>
    public ResponseMediaType ForResult =>
        _graphQLResponse > 0 && _graphQLResponse >= _json ? ResponseMediaType.GraphQLResponse
        : _json > 0 ? ResponseMediaType.Json
        : ResponseMediaType.None;

    /// <summary>The media type for the results of a batch. Lines are for those who ask for them by name: clients that
    /// batch and accept anything expect a list.</summary>
    public ResponseMediaType ForBatch =>
        _jsonLines > 0 && _jsonLines >= _json ? ResponseMediaType.JsonLines
        : _json > 0 || _graphQLResponse > 0 ? ResponseMediaType.Json
        : ResponseMediaType.None;

    /// <summary>The media type for an error that belongs to no request of a batch: any that the client accepts, or JSON.</summary>
    public ResponseMediaType ForError =>
        ForResult is var media and not ResponseMediaType.None ? media : ResponseMediaType.Json;

    /// <summary>Reads the values of the header.</summary>
    public static AcceptedMediaTypes Parse(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
        {
            return new AcceptedMediaTypes(1, 1, 0);
        }

        var graphQLResponse = default(Match);
        var json = default(Match);
        var jsonLines = default(Match);
        foreach (var value in header)
        {
            foreach (var part in value.AsSpan().Split(','))
            {
                var range = value.AsSpan()[part];
                var name = TakeName(range, out var quality);
                graphQLResponse = graphQLResponse.Or(name, GraphQLResponse, quality);
                json = json.Or(name, Json, quality);
                jsonLines = jsonLines.Or(name, JsonLines, quality);
            }
        }

        return new AcceptedMediaTypes(
            graphQLResponse.Quality,
            json.Quality,
            jsonLines.Specificity == Match.Exact ? jsonLines.Quality : 0);
    }

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
        public const int Exact = 3;

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
