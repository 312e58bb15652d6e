namespace Cacao.Execution.MutationConventions;

/// <summary>A typed error that a mutation can fail with.</summary>
/// <param name="TypeNames">The object types that the errors may have.</param>
/// <param name="TryCreate">Makes the error of an exception; <c>null</c> when the exception is another one.</param>
public sealed record MutationError(IReadOnlyList<string> TypeNames, Func<Exception, object?> TryCreate);
