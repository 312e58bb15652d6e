namespace Cacao.Execution.InputValidation;

/// <summary>The typed error of a mutation whose input breaks rules.</summary>
internal sealed record ValidationError(IReadOnlyList<InputViolation> Violations);
