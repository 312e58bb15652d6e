using System.Text.Encodings.Web;
using System.Text.Json;

namespace EShop.TestKit;

/// <summary>The text form in which values are compared: strings as they are, everything else as indented JSON.</summary>
public static class SnapshotText
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a value, with Unix line ends and one line end at the end.</summary>
    public static string Of(object? value)
    {
        var text = value switch
        {
            string s => s,
            GraphQLResponse response => JsonSerializer.Serialize(response.Body, s_json),
            _ => JsonSerializer.Serialize(value, s_json),
        };
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
