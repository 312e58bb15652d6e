namespace EShop.Search.Domain;

/// <summary>A property and its value.</summary>
public sealed record AttributePair(string Code, string Value)
{
    /// <summary>The pair as the index has it.</summary>
    public override string ToString() => $"{Code}={Value}";

    /// <summary>The pair of its text.</summary>
    public static AttributePair Parse(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return new AttributePair(text[..end], text[(end + 1)..]);
    }
}
