namespace Cacao.Federation.Composition.Changes;

/// <summary>One difference between two versions of a schema.</summary>
/// <param name="Severity">What it means to clients.</param>
/// <param name="Coordinate">The schema coordinate that changed, for example <c>Product.price</c>.</param>
/// <param name="Message">What changed, in words.</param>
/// <param name="Line">
/// The line in the new version, from 1; of something removed that of what it was removed from; null when that is gone
/// too.
/// </param>
public sealed record SchemaChange(ChangeSeverity Severity, string Coordinate, string Message, int? Line)
{
    /// <summary>The change as one line.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()}: {Message}";
}
