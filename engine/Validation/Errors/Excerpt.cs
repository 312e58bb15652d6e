using Cacao.Language;

namespace Cacao.Validation.Errors;

/// <summary>Quotes a value from the document, so that a long one does not make a long message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 80;

    public static string Of(ValueNode node)
    {
        // Only leaves are quoted: printing a large list just to cut it off would be wasted work.
        var text = node switch
        {
            ListValueNode => "a list",
            ObjectValueNode => "an input object",
            NullValueNode => "null",
            _ => node.ToString()!,
        };
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
    }
}
