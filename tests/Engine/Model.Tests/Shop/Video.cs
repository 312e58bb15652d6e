namespace ModelShop;

public sealed class Video : IMedia
{
    /// <inheritdoc/>
    public string? AltText => "A film";

    public TimeSpan Length => TimeSpan.FromSeconds(90);
}
