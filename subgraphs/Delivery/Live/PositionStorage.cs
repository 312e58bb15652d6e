namespace EShop.Delivery.Live;

/// <summary>What became of a position.</summary>
public enum PositionStorage
{
    /// <summary>Something newer is known.</summary>
    Outdated,

    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>It is stored, and the courier is on the map now, which was not so before.</summary>
    Appeared
}
