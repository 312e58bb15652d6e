namespace EShop.Notifications.Types.Templates;

/// <summary>What a recipient would see.</summary>
/// <param name="Title">The title; null in a text message.</param>
/// <param name="Text">The text.</param>
/// <param name="Html">The text as a mail shows it; null in other channels.</param>
public sealed record TemplatePreview(string? Title, string Text, string? Html);
