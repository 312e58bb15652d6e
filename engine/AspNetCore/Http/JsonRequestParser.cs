using System.Text.Json;
using System.Text.Unicode;

namespace Cacao.AspNetCore.Http;

/// <summary>Reads GraphQL requests straight from the bytes of a JSON body.</summary>
/// <remarks>Unknown members are skipped and <c>null</c> is the same as absent.</remarks>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal ref struct JsonRequestParser
{
    private readonly ReadOnlyMemory<byte> _body;
    private Utf8JsonReader _reader;

    private JsonRequestParser(ReadOnlyMemory<byte> body)
    {
        _body = body;
        _reader = new Utf8JsonReader(body.Span);
    }

    /// <summary>Reads a body: one request, or a list of them.</summary>
    /// <exception cref="RequestRejectedException">The body is no GraphQL request.</exception>
    public static ParsedRequests Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            RequestRejectedException.Throw(RequestRejectionReason.BodyEmpty);
        }

        // The JSON reader takes strings as they are; whoever reads them later would stumble.
        if (!Utf8.IsValid(body.Span))
        {
            RequestRejectedException.Throw(RequestRejectionReason.InvalidText);
        }

        var requests = new List<ParsedRequest>(1);
        try
        {
            var parser = new JsonRequestParser(body);
            var isList = parser.Parse(requests);
            return new ParsedRequests(requests, isList);
        }
        catch (Exception exception)
        {
            new ParsedRequests(requests, false).Dispose();
            throw exception switch
            {
                JsonException json =>
                    new RequestRejectedException(RequestRejection.InvalidJson(json.LineNumber, json.BytePositionInLine)),

                // An escape of half a surrogate pair.
                InvalidOperationException =>
                    new RequestRejectedException(RequestRejection.Create(RequestRejectionReason.InvalidText)),
                _ => exception,
            };
        }
    }

    private bool Parse(List<ParsedRequest> requests)
    {
        _reader.Read();
        var isList = _reader.TokenType == JsonTokenType.StartArray;
        if (isList)
        {
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                ParseRequest(requests);
            }
        }
        else
        {
            ParseRequest(requests);
        }

        // Anything behind the request makes the body no JSON: the reader throws.
        _reader.Read();
        return isList;
    }

    private void ParseRequest(List<ParsedRequest> requests)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            // What is no JSON at all must be refused as such, so the rest is read first.
            _reader.Skip();
            while (_reader.Read())
            {
            }

            RequestRejectedException.Throw(RequestRejectionReason.NotAnObject);
        }

        var request = new ParsedRequest();
        requests.Add(request);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            ParseMember(request);
        }
    }

    private void ParseMember(ParsedRequest request)
    {
        if (_reader.ValueTextEquals("query"u8))
        {
            ParseDocument(request);
        }
        else if (_reader.ValueTextEquals("variables"u8))
        {
            request.SetVariables(ParseJson("variables", allowList: true));
        }
        else if (_reader.ValueTextEquals("operationName"u8))
        {
            request.OperationName = ParseText("operationName");
        }
        else if (_reader.ValueTextEquals("extensions"u8))
        {
            request.SetExtensions(ParseJson("extensions", allowList: false));
        }
        else if (_reader.ValueTextEquals("documentId"u8)
            || _reader.ValueTextEquals("id"u8)
            || _reader.ValueTextEquals("doc_id"u8))
        {
            request.DocumentId = ParseText("documentId");
        }
        else
        {
            _reader.Skip();
        }
    }

    private void ParseDocument(ParsedRequest request)
    {
        _reader.Read();
        switch (_reader.TokenType)
        {
            case JsonTokenType.String when _reader.ValueIsEscaped:
                request.SetDocument(ref _reader);
                break;
            case JsonTokenType.String:
                request.SetDocument(_body.Slice((int)_reader.TokenStartIndex + 1, _reader.ValueSpan.Length));
                break;
            case JsonTokenType.Null:
                request.SetDocument(default);
                break;
            default:
                RequestRejectedException.Throw(RequestRejectionReason.InvalidMember, "query");
                break;
        }
    }

    private string? ParseText(string name)
    {
        _reader.Read();
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            RequestRejectedException.Throw(RequestRejectionReason.InvalidMember, name);
        }

        return _reader.GetString();
    }

    private ReadOnlyMemory<byte> ParseJson(string name, bool allowList)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (_reader.TokenType != JsonTokenType.StartObject
            && !(allowList && _reader.TokenType == JsonTokenType.StartArray))
        {
            RequestRejectedException.Throw(RequestRejectionReason.InvalidMember, name);
        }

        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return _body[start..(int)_reader.BytesConsumed];
    }
}
