namespace ModelShop;

/// <summary>Something to look at.</summary>
public interface IMedia
{
    /// <summary>What it shows, for people who cannot see it.</summary>
    string? AltText { get; }
}
