using System.Buffers;
using System.Globalization;
using System.Text;

namespace EShop.Analytics.Domain.Reports;

/// <summary>
/// Writes a table as CSV (RFC 4180), with commas and CRLF. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it: names come from outside, and a formula in one could send a sheet's content away.
/// </summary>
public sealed class CsvTable
{
    private static readonly SearchValues<char> s_formulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\r\n\t'");

    private readonly StringBuilder _text = new();

    /// <summary>Begins a table with the names of its columns.</summary>
    public CsvTable(params ReadOnlySpan<string> columns) => Add(columns.ToArray());

    /// <summary>Adds a row: texts, whole numbers, times or null for an empty cell.</summary>
    public CsvTable Add(params object?[] cells)
    {
        _text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    /// <summary>The text of the table.</summary>
    public override string ToString() => _text.ToString();

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot be {value.GetType()}.", nameof(value)),
    };

    private static string Harmless(string text)
        => text.AsSpan().TrimStart() is [var first, ..] && s_formulaStarts.Contains(first)
            || text is [var start, ..] && s_formulaStarts.Contains(start)
            ? "'" + text
            : text;

    private static string Quoted(string text)
        => text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
