namespace ModelShop;

/// <summary>A still picture.</summary>
public sealed record Image(string? AltText, int Width) : IMedia;
