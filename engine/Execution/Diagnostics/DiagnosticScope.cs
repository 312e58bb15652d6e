namespace Cacao.Execution.Instrumentation;

/// <summary>What listeners return at the beginning of a step.</summary>
internal sealed class DiagnosticScope(IDisposable[] scopes) : IDisposable
{
    /// <summary>Does nothing.</summary>
    public static IDisposable Empty { get; } = new DiagnosticScope([]);

    /// <summary>Ends the scopes, the last first.</summary>
    public void Dispose()
    {
        for (var i = scopes.Length - 1; i >= 0; i--)
        {
            scopes[i].Dispose();
        }
    }
}
