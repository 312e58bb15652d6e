using System.Text;

namespace Cacao.Federation.Composition;

/// <summary>One finding of a composition.</summary>
/// <param name="Code">The rule's code, one of <see cref="LogEntryCodes"/>.</param>
/// <param name="Severity">Whether the composition fails because of it.</param>
/// <param name="Message">What is wrong, with the schema coordinates and source schemas concerned.</param>
/// <param name="Coordinate">
/// The schema coordinate concerned, for example <c>Product.price</c>; null when it concerns a whole schema.
/// </param>
/// <param name="Locations">Where to look, the most important place first; may be empty.</param>
public sealed record CompositionLogEntry(
    string Code,
    LogSeverity Severity,
    string Message,
    string? Coordinate,
    IReadOnlyList<SourceLocation> Locations)
{
    /// <summary>The name of the source schema to look at first; null when no single one is concerned.</summary>
    public string? SchemaName => Locations.Count == 0 ? null : Locations[0].SchemaName;

    /// <summary>The entry as one line: place, severity, code and message.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Locations.Count > 0)
        {
            text.Append(Locations[0]).Append(": ");
        }

        return text.Append(Severity == LogSeverity.Error ? "error " : "warning ")
            .Append(Code).Append(": ").Append(Message).ToString();
    }
}
