namespace Cacao.Federation.Planning;

/// <summary>A fragment with <c>@defer</c>.</summary>
/// <param name="Label">The client's name for it.</param>
/// <param name="Variable">The variable that says whether it is deferred; <c>null</c> when it always is.</param>
/// <param name="Parent">The number of the deferred fragment that it stands in; -1 when there is none.</param>
public sealed record DeferredFragment(string? Label, string? Variable, int Parent);

/// <summary>A deferred fragment as objects of one type meet it.</summary>
/// <param name="Fragment">The number of the fragment.</param>
/// <param name="Mask">The condition terms that must hold for it to count.</param>
public readonly record struct DeferAnchor(int Fragment, ulong Mask);
