using System.Buffers;
using System.Text;

namespace Cacao.Language;

/// <summary>
/// Prints syntax trees. The text of a parsed tree parses to an equal tree again, and printing that gives the same text.
/// </summary>
/// <remarks>
/// Printing recurses as deep as the tree, which for parsed trees <see cref="ParserOptions.MaxDepth"/> bounds.
/// </remarks>
public static class SyntaxPrinter
{
    /// <summary>Prints a node as a string.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree made by hand is too deep.</exception>
    /// <param name="node">The node with everything below it.</param>
    /// <param name="indented">
    /// Whether to print for readers, with lines and two spaces of indentation; otherwise as few bytes as possible.
    /// </param>
    public static string Print(SyntaxNode node, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Print(node, buffer, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Prints a node as UTF-8.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree made by hand is too deep.</exception>
    /// <param name="node">The node with everything below it.</param>
    /// <param name="output">What the text is written to.</param>
    /// <param name="indented">
    /// Whether to print for readers, with lines and two spaces of indentation; otherwise as few bytes as possible.
    /// </param>
    public static void Print(SyntaxNode node, IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new SyntaxWriter(new TokenWriter(output, indented));
        writer.Write(node);
        writer.Flush();
    }
}
