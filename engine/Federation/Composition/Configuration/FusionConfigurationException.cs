namespace Cacao.Federation.Composition.Configuration;

/// <summary>A configuration that cannot be used.</summary>
public sealed class FusionConfigurationException : Exception
{
    internal FusionConfigurationException(IReadOnlyList<ConfigurationError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    /// <summary>All errors in the order of the file; at least one.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; }
}
