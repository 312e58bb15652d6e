using System.Runtime.ExceptionServices;

namespace Cacao.Execution.Resolving;

/// <summary>What a resolver does after an await.</summary>
internal sealed class PostedCallback(SendOrPostCallback callback, object? state) : IWorkItem
{
    public IWorkItem? Next { get; set; }

    public void Execute()
    {
        try
        {
            callback(state);
        }
        catch (Exception exception)
        {
            // Only an async void method ends here. As everywhere in .NET its exception is nobody's, and must not be lost.
            var info = ExceptionDispatchInfo.Capture(exception);
            ThreadPool.UnsafeQueueUserWorkItem(static i => i.Throw(), info, preferLocal: false);
        }
    }
}
