namespace Cacao.Federation.Execution;

/// <summary>Why a cell has no value.</summary>
/// <param name="Error">The error, without path and locations.</param>
/// <param name="PathBelow">Where below the cell a source schema says that it happened; <c>null</c> for the cell itself.</param>
/// <param name="Next">The number of another failure of the same cell; 0 when there is none.</param>
internal readonly record struct Failure(GraphQLError Error, IReadOnlyList<object>? PathBelow, int Next);
