namespace Cacao.Federation.Planning;

/// <summary>One of the places of the document that select a field.</summary>
/// <param name="Mask">The condition terms that must hold for it to count.</param>
/// <param name="Position">Its place among all fields of the selection set.</param>
/// <param name="Fragment">The deferred fragment that it stands in; -1 when it is not deferred.</param>
/// <remarks>In a response a field stands where the first occurrence that counts puts it.</remarks>
public readonly record struct FieldOccurrence(ulong Mask, int Position, int Fragment = -1);
