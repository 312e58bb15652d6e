using System.Diagnostics;

namespace Cacao.Execution.Instrumentation;

/// <summary>A step of a request while it lasts.</summary>
internal readonly struct ExecutionStep(Activity? activity, IDisposable? scope) : IDisposable
{
    public void Dispose()
    {
        scope?.Dispose();
        activity?.Dispose();
    }
}
