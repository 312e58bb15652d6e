using System.Collections.Immutable;

namespace Cacao.Federation.Execution;

/// <summary>Rows of one operation that travel together.</summary>
/// <param name="Rows">The rows of the operation.</param>
/// <param name="Path">The way from the answer's data to the object.</param>
/// <param name="From">The first row.</param>
/// <param name="Count">How many rows.</param>
internal readonly record struct BatchPart(RequestRows Rows, ImmutableArray<byte[]> Path, int From, int Count);
