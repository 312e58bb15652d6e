namespace EShop.Contracts;

/// <summary>An entity that people edit at the same time: each edit names the version it was made from.</summary>
public interface IVersioned
{
    /// <summary>1 for a new entity, one more after each edit.</summary>
    int Version { get; }
}
