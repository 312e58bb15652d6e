using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.Execution.Resolving;

internal sealed partial class OperationExecution
{
    /// <summary>Reports an error of a field that has a value nonetheless.</summary>
    public void ReportError(int cell, Selection selection, IError error)
    {
        if (IsWanted(cell))
        {
            AddError(cell, selection, error);
        }
    }

    /// <summary>Fails a cell whose arguments are not what its field takes.</summary>
    public void FailCell(int cell, Selection selection, CoercedArguments arguments)
    {
        if (IsWanted(cell) && !Fail(cell, selection, arguments))
        {
            PropagateNull(_document[cell].Parent);
        }
    }

    /// <summary>Fails a cell whose task has ended in an exception.</summary>
    public void FailCell(int cell, Selection selection, Exception exception)
    {
        // What stops because it was told to is no error of the field.
        if (exception is OperationCanceledException && Loop.IsAborted)
        {
            Abort();
        }
        else if (IsWanted(cell) && !Fail(cell, selection, exception))
        {
            PropagateNull(_document[cell].Parent);
        }
    }

    private bool Fail(int cell, Selection selection, CoercedArguments arguments) => arguments.Error is { } error
        ? Fail(cell, selection, error)
        : Fail(cell, selection, arguments.Exception!);

    private bool Fail(int cell, Selection selection, IError error)
    {
        AddError(cell, selection, error);
        return SetNull(cell);
    }

    private bool Fail(int cell, Selection selection, Exception exception)
    {
        if (exception is GraphQLException { Errors.Count: > 0 } expected)
        {
            foreach (var error in expected.Errors)
            {
                AddError(cell, selection, error);
            }
        }
        else
        {
            AddError(cell, selection, _executor.Errors.CreateUnexpected(exception, selection.Field));
        }

        return SetNull(cell);
    }

    private void AddError(int cell, Selection selection, IError error)
    {
        error = _executor.Errors.Filter(Locate(cell, selection, error));
        (_errors ??= []).Add(error);
        _executor.Events?.ResolverError(selection, error);
    }

    private IError Locate(int cell, Selection selection, IError error) =>
        error.Path is not null && error.Locations.Count > 0
            ? error
            : GraphQLError.From(error) with
            {
                Path = error.Path ?? _document.GetPath(cell),
                Locations = error.Locations.Count > 0 ? error.Locations : ExecutionErrors.LocationsOf(selection),
            };
}
