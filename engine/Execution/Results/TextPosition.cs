namespace Cacao.Execution.Results;

/// <summary>A place in a <see cref="WrittenText"/>.</summary>
/// <param name="Segment">The index of the segment.</param>
/// <param name="Offset">How many bytes of it stand before the place.</param>
internal readonly record struct TextPosition(int Segment, int Offset);
