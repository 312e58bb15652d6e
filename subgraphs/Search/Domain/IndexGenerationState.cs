namespace EShop.Search.Domain;

/// <summary>What a generation of the index is for.</summary>
public enum IndexGenerationState
{
    /// <summary>It is being filled.</summary>
    Building,

    /// <summary>It answers searches.</summary>
    Live,

    /// <summary>It answers only what was asked before another one took its place, and goes away soon.</summary>
    Retired
}
