using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>The changes found so far.</summary>
internal sealed class ChangeList : List<SchemaChange>
{
    public void Breaking(string coordinate, SyntaxNode? place, string message) =>
        Add(ChangeSeverity.Breaking, coordinate, place, message);

    public void Dangerous(string coordinate, SyntaxNode? place, string message) =>
        Add(ChangeSeverity.Dangerous, coordinate, place, message);

    public void Safe(string coordinate, SyntaxNode? place, string message) =>
        Add(ChangeSeverity.Safe, coordinate, place, message);

    public void Add(ChangeSeverity severity, string coordinate, SyntaxNode? place, string message) =>
        Add(new SchemaChange(severity, coordinate, message, place?.Location?.Line));
}
