using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

/// <summary>The catalogue of findings: rules find, this says it in words. One file per phase or directive.</summary>
internal static partial class LogEntries
{
    private static CompositionLogEntry Error(string code, SourceMember member, string message) =>
        new(code, LogSeverity.Error, message, member.Coordinate, [member.Location]);

    private static CompositionLogEntry Error(string code, SourceMember member, SyntaxNode place, string message) =>
        new(code, LogSeverity.Error, message, member.Coordinate, [member.Schema.Locate(place)]);

    /// <summary>An error that several definitions are part of; the first is the one to look at first.</summary>
    private static CompositionLogEntry Error(
        string code, string coordinate, IEnumerable<SourceMember> members, string message) =>
        new(code, LogSeverity.Error, message, coordinate, [.. members.Select(member => member.Location)]);

    /// <summary>A list such as <c>"A", "B" and "C"</c>.</summary>
    private static string Schemas(IEnumerable<SourceMember> members)
    {
        var names = members.Select(member => $"\"{member.Schema.Name}\"").Distinct().ToList();
        return names.Count == 1
            ? $"schema {names[0]}"
            : $"schemas {string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }
}
