using System.Collections.Immutable;
using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;

namespace Cacao.Execution.Resolving;

/// <summary>The context of pure resolvers: one per execution, moved from field to field.</summary>
internal sealed class PureContext(OperationExecution execution) : FieldContext(execution.Schema, execution.Request)
{
    private int _cell;

    public override Path Path => execution.GetPurePath(_cell);

    public override CancellationToken RequestAborted => execution.Loop.RequestAborted;

    public override IServiceProvider Services => RequestServices;

    /// <summary>The value of the object whose field is resolved.</summary>
    public object? ParentObject => ParentValue;

    public override void ReportError(IError error) => execution.ReportPureError(_cell, Selection, error);

    // Neighbouring fields share most of this. Looking is cheaper than writing a reference, which the garbage collector
    // takes note of.
    public void MoveTo(
        int cell,
        Selection selection,
        object? parent,
        CoercedArguments arguments,
        IImmutableDictionary<string, object?>? scoped)
    {
        _cell = cell;
        Selection = selection;
        if (!ReferenceEquals(ParentValue, parent))
        {
            ParentValue = parent;
        }

        if (!ReferenceEquals(Arguments, arguments))
        {
            Arguments = arguments;
        }

        if (!ReferenceEquals(Scoped, scoped))
        {
            Scoped = scoped;
        }

        if (Local is not null)
        {
            Local = null;
        }

        ForgetReplacedArguments();
    }
}
