using Cacao.Execution.Coercion;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Operations;
using Cacao.Execution.Results;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

/// <summary>One execution of an operation: fills the table of cells, breadth first where resolvers wait for something.
/// Everything in it happens on the loop of its request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
internal sealed partial class OperationExecution
{
    private readonly RequestExecutor _executor;
    private readonly OperationVariant _operation;
    private readonly CoercedVariables _variables;
    private readonly object? _rootValue;
    private readonly ResultDocument _document;
    private readonly OperationExecution? _origin;
    private readonly PureContext _pureContext;
    private CoercedArguments?[] _arguments = [];
    private List<IError>? _errors;
    private int _pending;
    private int _nextSerialField;
    private bool _hasNulled;

    public OperationExecution(
        RequestExecutor executor,
        OperationVariant operation,
        CoercedVariables variables,
        RequestState request,
        ExecutionLoop loop,
        object? rootValue)
    {
        _executor = executor;
        _operation = operation;
        _variables = variables;
        _rootValue = rootValue;
        _document = new ResultDocument();
        Request = request;
        Loop = loop;
        _pureContext = new PureContext(this);
    }

    public RequestState Request { get; }

    public ExecutionLoop Loop { get; }

    public Schema Schema => _operation.Schema;

    /// <summary>Who hears of each field; <c>null</c> when nobody does.</summary>
    public DiagnosticEvents? FieldEvents => _executor.Events is { HearsFields: true } events ? events : null;

    /// <summary>Whether the execution ended before its time.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>The result, once the execution has ended.</summary>
    public OperationResult? Result { get; private set; }

    /// <summary>Resolves what can be resolved at once and enqueues the rest.</summary>
    public void Start()
    {
        Loop.Open(this);
        _document.AddRoot(_operation.Root);
        if (_operation.Operation.Type == OperationType.Mutation)
        {
            RunSerially();
            return;
        }

        _pending = 1;
        Guard(static execution => execution.ExecuteFields(
            0,
            execution._document[0].First,
            execution._operation.Root,
            execution._rootValue,
            null));
        EndTask();
    }

    /// <summary>Ends the execution before its time.</summary>
    public void Abort()
    {
        if (IsAborted || Result is not null)
        {
            return;
        }

        var error = Loop.IsCanceled ? ExecutionErrors.Canceled() : ExecutionErrors.TimedOut(Loop.Timeout);
        var result = new OperationResult(OperationOutcome.TimedOut, [_executor.Errors.Filter(error)]);
        if (Part is { } part)
        {
            part.Delivery.Abort(result);
            return;
        }

        IsAborted = true;
        Result = result;
        _document.Dispose();
        Loop.Close(this);
    }

    /// <summary>Whether a cell still needs a value: neither has the execution ended nor became a parent <c>null</c>.</summary>
    public bool IsWanted(int cell) => !IsAborted && (!_hasNulled || _document.IsAlive(cell));

    public Path GetPath(int cell) => IsAborted ? Path.Root : _document.GetPath(cell);

    /// <summary>The arguments of a selection, coerced once per request.</summary>
    public CoercedArguments GetArguments(Selection selection)
    {
        var plan = selection.Arguments;
        if (plan.Constant is { } constant)
        {
            return constant;
        }

        if (_origin is not null)
        {
            return _origin.GetArguments(selection);
        }

        if (plan.Slot >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(_operation.ArgumentSlots, plan.Slot + 1));
        }

        return _arguments[plan.Slot] ??= plan.Coerce(_variables);
    }

    /// <summary>Notes that a task has done all it had to do.</summary>
    public void EndTask()
    {
        if (--_pending > 0 || IsAborted)
        {
            return;
        }

        if (_operation.Operation.Type == OperationType.Mutation && _origin is null)
        {
            RunSerially();
        }
        else
        {
            End();
        }
    }

    // Each field of a mutation starts when everything below the one before it has its value.
    private void RunSerially()
    {
        var selections = _operation.Root.Selections;
        while (_nextSerialField < selections.Length && _document[0].Kind == CellKind.Object)
        {
            var index = _nextSerialField++;
            _pending = 1;
            Guard(execution => execution.ExecuteSerialField(index));
            if (--_pending > 0 || IsAborted)
            {
                return;
            }
        }

        End();
    }

    private bool ExecuteSerialField(int index) =>
        ExecuteField(_document[0].First + index, _operation.Root.Selections[index], _operation.Root, _rootValue, null)
        || SetNull(0);

    // The completion of long lists looks at the clock and leaves by an exception.
    private void Guard(Func<OperationExecution, bool> action)
    {
        try
        {
            action(this);
        }
        catch (OperationCanceledException) when (Loop.IsAborted)
        {
            Abort();
        }
    }

    private void End()
    {
        if (Part is { } part)
        {
            part.End();
        }
        else if (Result is null)
        {
            Result = new OperationResult(_document, (IReadOnlyList<IError>?)_errors ?? []);
            Loop.Close(this);
        }
    }
}
