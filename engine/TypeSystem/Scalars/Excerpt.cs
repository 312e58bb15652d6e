using System.Text.Json;
using Cacao.Language;

namespace Cacao.Types.Scalars;

/// <summary>What the messages of errors show of a client's value: it sees its own value again, but not megabytes of it.</summary>
public static class Excerpt
{
    private const int MaxLength = 120;

    /// <summary>The value of a variable, at most 120 characters of it.</summary>
    public static string Of(JsonElement json) => Of(json.GetRawText());

    /// <summary>A literal, at most 120 characters of it.</summary>
    public static string Of(ValueNode literal) => Of(SyntaxPrinter.Print(literal, indented: false));

    private static string Of(string text) => text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}…";
}
