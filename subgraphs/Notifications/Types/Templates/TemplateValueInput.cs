namespace EShop.Notifications.Types.Templates;

/// <summary>A value to try a template with.</summary>
/// <param name="Name">The placeholder.</param>
/// <param name="Text">What stands in its place.</param>
public sealed record TemplateValueInput(string Name, string Text);
