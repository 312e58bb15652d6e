using System.Collections.Immutable;
using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.Execution.Resolving;

/// <summary>The context of pure resolvers: one per execution, moved from field to field.</summary>
internal sealed class PureContext(OperationExecution execution) : FieldContext(execution.Schema, execution.Request)
{
    private int _cell;

    public override Path Path => execution.GetPath(_cell);

    public override CancellationToken RequestAborted => execution.Loop.RequestAborted;

    public override IServiceProvider Services => RequestServices;

    public override void ReportError(IError error) => execution.ReportError(_cell, Selection, error);

    public void MoveTo(
        int cell,
        Selection selection,
        object? parent,
        CoercedArguments arguments,
        IImmutableDictionary<string, object?>? scoped)
    {
        _cell = cell;
        Selection = selection;
        ParentValue = parent;
        Arguments = arguments;
        Scoped = scoped;
        Local = null;
        ForgetReplacedArguments();
    }
}
