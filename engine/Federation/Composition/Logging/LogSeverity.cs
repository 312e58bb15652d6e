namespace Cacao.Federation.Composition;

/// <summary>Whether an entry lets a composition fail.</summary>
public enum LogSeverity
{
    /// <summary>The composition goes on; the schema's owner should look at it.</summary>
    Warning,

    /// <summary>The composition fails.</summary>
    Error,
}
