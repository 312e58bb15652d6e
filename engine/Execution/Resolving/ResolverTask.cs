using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Resolving;

/// <summary>A field on its way to its value: started on the loop, awaited, completed on the loop.</summary>
internal sealed class ResolverTask : FieldContext, IWorkItem
{
    private readonly OperationExecution _execution;
    private readonly int _cell;
    private readonly bool _usesRequestScope;
    private ValueTask<object?> _value;
    private AsyncServiceScope? _scope;
    private IDisposable? _event;
    private bool _isStarted;

    /// <param name="execution">The execution.</param>
    /// <param name="cell">The cell of the field.</param>
    /// <param name="selection">The field.</param>
    /// <param name="parent">The value of the object.</param>
    /// <param name="scoped">The state inherited from the fields above.</param>
    /// <param name="usesRequestScope">Whether services come from the scope of the request: root fields of mutations.</param>
    public ResolverTask(
        OperationExecution execution,
        int cell,
        Selection selection,
        object? parent,
        IImmutableDictionary<string, object?>? scoped,
        bool usesRequestScope)
        : base(execution.Schema, execution.Request)
    {
        _execution = execution;
        _cell = cell;
        _usesRequestScope = usesRequestScope;
        Selection = selection;
        ParentValue = parent;
        Scoped = scoped;
    }

    public IWorkItem? Next { get; set; }

    public override CancellationToken RequestAborted => _execution.Loop.RequestAborted;

    public override Path Path => _execution.GetPath(_cell);

    public override IServiceProvider Services => _usesRequestScope
        ? RequestServices
        : (_scope ??= _execution.Request.CreateResolverScope()).ServiceProvider;

    public override void ReportError(IError error) => _execution.ReportError(_cell, Selection, error);

    public void Execute()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            if (!TryStart())
            {
                return;
            }
        }

        Complete();
    }

    /// <returns>Whether there is a value, or an exception in its place, already.</returns>
    private bool TryStart()
    {
        // What lies below a null is not wanted any more.
        if (!_execution.IsWanted(_cell))
        {
            _execution.EndTask();
            return false;
        }

        Arguments = _execution.GetArguments(Selection);
        if (Arguments.IsInvalid)
        {
            _execution.FailCell(_cell, Selection, Arguments);
            _execution.EndTask();
            return false;
        }

        if (_execution.FieldEvents is { } events)
        {
            CallResolver(events);
        }
        else
        {
            CallResolver();
        }

        if (_value.IsCompleted)
        {
            return true;
        }

        // The awaiter captures the loop: the task comes back through it, see ExecutionLoop.Post.
        _value.GetAwaiter().UnsafeOnCompleted(Resume);
        return false;
    }

    private void CallResolver()
    {
        try
        {
            _value = Selection.Field.Resolver is { } resolver ? resolver(this) : ThrowNoResolver();
        }
        catch (Exception exception)
        {
            _value = ValueTask.FromException<object?>(exception);
        }
    }

    private void CallResolver(DiagnosticEvents events)
    {
        var current = Activity.Current;
        _event = events.ResolveFieldValue(this);
        CallResolver();

        // The activity belongs to the resolver; what else runs on the loop meanwhile is not a part of it.
        Activity.Current = current;
    }

    private void Resume() => _execution.Loop.Enqueue(this);

    private void Complete()
    {
        try
        {
            var value = _value.GetAwaiter().GetResult();
            _execution.CompleteCell(_cell, Selection, value, Scoped);
        }
        catch (Exception exception)
        {
            _execution.FailCell(_cell, Selection, exception);
        }

        _value = default;
        _event?.Dispose();
        if (_scope is { } scope)
        {
            _execution.Request.EndResolverScope(scope);
        }

        _execution.EndTask();
    }

    private ValueTask<object?> ThrowNoResolver() =>
        throw new InvalidOperationException($"The field {Selection.Field} has no resolver.");
}
