namespace Cacao.Execution.Operations;

/// <summary>What a selection set leaves for later.</summary>
/// <param name="Usages">The <c>@defer</c>s that begin here.</param>
/// <param name="Groups">The fields that arrive later, by what they are deferred by; each is executed once.</param>
internal sealed record DeferredSelections(DeferUsage[] Usages, DeferredGroup[] Groups);
