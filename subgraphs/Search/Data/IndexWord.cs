namespace EShop.Search.Data;

/// <summary>
/// A word that stands somewhere in a generation of the index; mistyped words are compared with these.
/// </summary>
public sealed class IndexWord
{
    public int Generation { get; init; }

    public string Word { get; init; } = "";
}
