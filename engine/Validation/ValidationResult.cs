namespace Cacao.Validation;

/// <summary>What validation found.</summary>
public sealed class ValidationResult
{
    private ValidationResult(IReadOnlyList<IError> errors) => Errors = errors;

    /// <summary>The result for a document without errors.</summary>
    public static ValidationResult Valid { get; } = new([]);

    /// <summary>The errors in the order in which they were found; empty for a valid document.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>Whether the document may be executed.</summary>
    public bool IsValid => Errors.Count == 0;

    internal static ValidationResult From(List<IError> errors) => errors.Count == 0 ? Valid : new([.. errors]);
}
