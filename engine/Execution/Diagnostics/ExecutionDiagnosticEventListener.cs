using Cacao.Resolvers;

namespace Cacao.Execution.Instrumentation;

/// <summary>Hears what an executor does. Override what you are interested in; all methods do nothing by themselves.</summary>
/// <remarks>Methods that return an <see cref="IDisposable"/> are called when a step begins; what they return is disposed of
/// when it ends. They are called on the thread of the request and must neither block nor throw. An executor without
/// listeners pays nothing for them.</remarks>
public abstract class ExecutionDiagnosticEventListener
{
    /// <summary>A scope that does nothing at its end.</summary>
    protected static IDisposable EmptyScope => DiagnosticScope.Empty;

    /// <summary>Whether <see cref="ResolveFieldValue"/> is called, which is for each field with a resolver that is not pure.
    /// Asked once, when the executor is built.</summary>
    public virtual bool EnableResolveFieldValue => false;

    /// <summary>A request is executed.</summary>
    public virtual IDisposable ExecuteRequest(RequestContext context) => EmptyScope;

    /// <summary>A request has failed in a way that nobody foresaw.</summary>
    public virtual void RequestError(RequestContext context, Exception exception)
    {
    }

    /// <summary>A document is parsed, because it is not in the cache.</summary>
    public virtual IDisposable ParseDocument(RequestContext context) => EmptyScope;

    /// <summary>A document could not be parsed.</summary>
    public virtual void SyntaxError(RequestContext context, IError error)
    {
    }

    /// <summary>A document is validated, because it is not in the cache.</summary>
    public virtual IDisposable ValidateDocument(RequestContext context) => EmptyScope;

    /// <summary>A document is not valid.</summary>
    public virtual void ValidationErrors(RequestContext context, IReadOnlyList<IError> errors)
    {
    }

    /// <summary>A parsed and validated document was taken into the cache.</summary>
    public virtual void AddedDocumentToCache(RequestContext context)
    {
    }

    /// <summary>A document was found in the cache.</summary>
    public virtual void RetrievedDocumentFromCache(RequestContext context)
    {
    }

    /// <summary>An operation is compiled, because it was not executed before.</summary>
    public virtual IDisposable CompileOperation(RequestContext context) => EmptyScope;

    /// <summary>The variables of a request are coerced.</summary>
    public virtual IDisposable CoerceVariables(RequestContext context) => EmptyScope;

    /// <summary>A query or mutation is executed; for a response that comes in parts, its first part.</summary>
    public virtual IDisposable ExecuteOperation(RequestContext context) => EmptyScope;

    /// <summary>The source stream of a subscription is opened.</summary>
    public virtual IDisposable ExecuteSubscription(RequestContext context) => EmptyScope;

    /// <summary>A field is resolved. Only called with <see cref="EnableResolveFieldValue"/>.</summary>
    public virtual IDisposable ResolveFieldValue(IResolverContext context) => EmptyScope;

    /// <summary>A field has an error; the filters have been applied.</summary>
    public virtual void ResolverError(ISelection selection, IError error)
    {
    }

    /// <summary>An executor was built.</summary>
    public virtual void ExecutorCreated(string name, IRequestExecutor executor)
    {
    }
}
