using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Reads the members of a response one by one, in whatever order they come.</summary>
internal struct ResponseEnvelopeReader
{
    /// <param name="reader">The JSON; it stands on the first token of the response.</param>
    /// <exception cref="JsonException">It is no object.</exception>
    public ResponseEnvelopeReader(ref SourceJsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A response must be an object.");
        }
    }

    /// <summary>Whether the reader stands on the value of <c>data</c>, which the caller has to read.</summary>
    public bool IsAtData { get; private set; }

    /// <summary>Where <c>data</c> stands that was skipped.</summary>
    public (int Start, int Length) Data { get; private set; }

    /// <summary>Where the list of errors stands; empty when there is none.</summary>
    public (int Start, int Length) Errors { get; private set; }

    /// <summary>The number of the set of variables that is answered.</summary>
    public int? VariableIndex { get; private set; }

    /// <summary>The number of the operation that is answered.</summary>
    public int? RequestIndex { get; private set; }

    /// <summary>Reads the next member.</summary>
    /// <returns>Whether there was one; the reader stands on the end of its value, except at data.</returns>
    public bool TryReadMember(ref SourceJsonReader reader)
    {
        IsAtData = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        if (reader.ValueTextEquals("data"u8))
        {
            reader.Read();
            IsAtData = true;
        }
        else if (reader.ValueTextEquals("errors"u8))
        {
            reader.Read();
            Errors = reader.TokenType == JsonTokenType.Null ? default : Slice(ref reader);
        }
        else if (reader.ValueTextEquals("variableIndex"u8))
        {
            reader.Read();
            VariableIndex = reader.GetInt32();
        }
        else if (reader.ValueTextEquals("requestIndex"u8))
        {
            reader.Read();
            RequestIndex = reader.GetInt32();
        }
        else
        {
            reader.Read();
            reader.Skip();
        }

        return true;
    }

    /// <summary>Leaves the value of <c>data</c> for later.</summary>
    public void SkipData(ref SourceJsonReader reader)
    {
        var start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.SkipUnread();
        }
        else
        {
            reader.Skip();
        }

        Data = (start, reader.BytesConsumed - start);
    }

    private static (int Start, int Length) Slice(ref SourceJsonReader reader)
    {
        var start = reader.TokenStartIndex;
        reader.Skip();
        return (start, reader.BytesConsumed - start);
    }
}
