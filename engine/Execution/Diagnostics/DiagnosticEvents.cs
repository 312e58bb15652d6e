using Cacao.Resolvers;

namespace Cacao.Execution.Instrumentation;

/// <summary>Tells the listeners of an executor.</summary>
internal sealed class DiagnosticEvents
{
    private readonly ExecutionDiagnosticEventListener[] _listeners;
    private readonly ExecutionDiagnosticEventListener[] _fieldListeners;

    private DiagnosticEvents(ExecutionDiagnosticEventListener[] listeners)
    {
        _listeners = listeners;
        _fieldListeners = Array.FindAll(listeners, l => l.EnableResolveFieldValue);
    }

    /// <summary>Whether somebody wants to hear of each field.</summary>
    public bool HearsFields => _fieldListeners.Length > 0;

    /// <summary>The events for some listeners; <c>null</c> for none.</summary>
    public static DiagnosticEvents? Create(IEnumerable<ExecutionDiagnosticEventListener> listeners) =>
        listeners.ToArray() is { Length: > 0 } all ? new DiagnosticEvents(all) : null;

    public IDisposable ExecuteRequest(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.ExecuteRequest(c));

    public void RequestError(RequestContext context, Exception exception) =>
        Array.ForEach(_listeners, l => l.RequestError(context, exception));

    public IDisposable ParseDocument(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.ParseDocument(c));

    public void SyntaxError(RequestContext context, IError error) =>
        Array.ForEach(_listeners, l => l.SyntaxError(context, error));

    public IDisposable ValidateDocument(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.ValidateDocument(c));

    public void ValidationErrors(RequestContext context, IReadOnlyList<IError> errors) =>
        Array.ForEach(_listeners, l => l.ValidationErrors(context, errors));

    public void AddedDocumentToCache(RequestContext context) =>
        Array.ForEach(_listeners, l => l.AddedDocumentToCache(context));

    public void RetrievedDocumentFromCache(RequestContext context) =>
        Array.ForEach(_listeners, l => l.RetrievedDocumentFromCache(context));

    public IDisposable CompileOperation(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.CompileOperation(c));

    public IDisposable CoerceVariables(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.CoerceVariables(c));

    public IDisposable ExecuteOperation(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.ExecuteOperation(c));

    public IDisposable ExecuteSubscription(RequestContext context) =>
        Begin(_listeners, context, static (l, c) => l.ExecuteSubscription(c));

    public IDisposable ResolveFieldValue(IResolverContext context) =>
        Begin(_fieldListeners, context, static (l, c) => l.ResolveFieldValue(c));

    public void ResolverError(ISelection selection, IError error) =>
        Array.ForEach(_listeners, l => l.ResolverError(selection, error));

    public void ExecutorCreated(string name, IRequestExecutor executor) =>
        Array.ForEach(_listeners, l => l.ExecutorCreated(name, executor));

    private static IDisposable Begin<T>(
        ExecutionDiagnosticEventListener[] listeners,
        T context,
        Func<ExecutionDiagnosticEventListener, T, IDisposable> begin) =>
        listeners is [var only]
            ? begin(only, context)
            : new DiagnosticScope(Array.ConvertAll(listeners, l => begin(l, context)));
}
