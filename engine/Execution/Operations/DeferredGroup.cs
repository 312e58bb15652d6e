namespace Cacao.Execution.Operations;

/// <summary>Fields of one object that arrive together.</summary>
/// <param name="Usages">What they are deferred by.</param>
/// <param name="SelectionSet">The fields.</param>
internal sealed record DeferredGroup(DeferUsage[] Usages, SelectionSet SelectionSet);
