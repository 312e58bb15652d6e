namespace EShop.Notifications.Domain;

/// <summary>The words of a notification in somebody's language.</summary>
/// <param name="Title">In one line; null in a text message.</param>
/// <param name="Text">Plain text; empty lines part paragraphs.</param>
public sealed record RenderedNotice(string? Title, string Text);
