using Cacao.Language;
using Cacao.Validation.Errors;
using Cacao.Validation.FieldMerging;

namespace Cacao.Validation.Rules;

/// <summary>Fields with one response name can be answered by one value: they have the same shape, and where one object
/// can have both they are the same field with the same arguments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
public sealed class OverlappingFieldsCanBeMerged : ValidationRule, ILeave<DocumentNode>
{
    private readonly FieldSources _sources = new();
    private readonly MergeCheck _check;

    /// <summary>Creates the rule.</summary>
    public OverlappingFieldsCanBeMerged() => _check = new MergeCheck(_sources);

    /// <inheritdoc/>
    public void Leave(DocumentNode node, ValidationContext context)
    {
        _sources.Start(context.Index);
        if (_check.FindConflict(context) is not { } conflict)
        {
            return;
        }

        var isReported = false;
        foreach (var found in new ConflictFinder(context, _sources).FindAll())
        {
            if (context.IsStopped)
            {
                return;
            }

            isReported = true;
            SyntaxNode[] fields = [.. found.Left, .. found.Right];
            context.Report(FieldErrors.Conflict(Name, found.ResponseName, found.Reason, fields));
        }

        if (!isReported)
        {
            // The conflict lies beyond the bounds of the finder; what the check has found is reported as it is.
            var left = context.Index.Fields[conflict.Left].Node;
            var right = context.Index.Fields[conflict.Right].Node;
            context.Report(FieldErrors.Conflict(Name, left.ResponseName, "they differ", [left, right]));
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _check.Clear();
        _sources.Clear();
    }
}
