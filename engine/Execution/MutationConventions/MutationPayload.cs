namespace Cacao.Execution.MutationConventions;

/// <summary>The runtime value of a generated payload, and of any payload when the mutation has failed.</summary>
/// <param name="Result">What the mutation returned.</param>
/// <param name="Errors">What it failed with; <c>null</c> when it did not fail.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors);
