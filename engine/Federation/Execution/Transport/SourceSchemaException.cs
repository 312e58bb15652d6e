namespace Cacao.Federation.Execution;

/// <summary>A source schema gave no usable answer.</summary>
public sealed class SourceSchemaException(SourceFailure failure) : Exception(failure.Message, failure.Exception)
{
    /// <summary>Why.</summary>
    public SourceFailure Failure { get; } = failure;
}
