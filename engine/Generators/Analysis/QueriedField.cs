namespace Cacao.Generators.Analysis;

/// <summary>What happens to the result of a resolver that is a query or a list.</summary>
/// <param name="Result">The treated result, <c>{0}</c> being the result.</param>
/// <param name="IsAwaited">Whether the code awaits.</param>
internal sealed record QueriedField(string Result, bool IsAwaited);
