namespace Cacao.Language;

/// <summary>A stretch of a source text.</summary>
/// <param name="Start">The offset of the first byte, counted in UTF-8 bytes from 0.</param>
/// <param name="End">The offset behind the last byte, counted in UTF-8 bytes from 0.</param>
/// <param name="Line">The line of <paramref name="Start"/>, from 1.</param>
/// <param name="Column">
/// The column of <paramref name="Start"/>, from 1, counted in UTF-16 code units as editors and other GraphQL
/// implementations count them.
/// </param>
public readonly record struct Location(int Start, int End, int Line, int Column);
